import { articleName } from '../corpus/article-name.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { textOf } from '../corpus/quote.ts';
import { type Label, label } from '../labels/label.ts';
import { whenLabel } from '../labels/when-label.ts';
import { wordsOf } from '../labels/words-of.ts';
import { sliceOf } from '../text/span.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { TerminalStyle } from './render-terminal.ts';

/** The entries in order of time: when, the sentence unaltered, how the date was derived, the credit; then what was left out. */
export function renderTimeline(
  { entries, unresolved }: Timeline,
  corpus: Corpus,
  style: TerminalStyle,
): string {
  const say = (words: Label): string => wordsOf(words, style.locale ?? 'en-GB');
  const paint = (code: string, text: string): string =>
    style.colour ? `\u001B[${code}m${text}\u001B[0m` : text;
  const blocks = entries.map((entry) => {
    const article = corpus.article(entry.articleId);
    const { publisher, published } = article.metadata;
    const expression = sliceOf(article.text, entry.expression);
    const below = [
      ...(entry.derived ? [say(label('timeline-derived', { expression }))] : []),
      articleName(article),
      [
        publisher ?? say(label('publisher-not-stated')),
        say(published === undefined ? label('date-not-stated') : label('published', { date: published })),
      ].join(' · '),
      article.file,
    ];
    return [
      paint('1', say(whenLabel(entry))),
      textOf(corpus, entry),
      ...below.map((line) => paint('2', `    ${line}`)),
    ].join('\n');
  });
  const heading = say(label(entries.length === 0 ? 'timeline-empty' : 'timeline-heading'));
  const left =
    unresolved.length === 0
      ? []
      : [paint('2', say(label('timeline-unresolved', { count: unresolved.length })))];
  return [paint('1', heading), ...blocks, ...left].join('\n\n');
}
