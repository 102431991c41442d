import { articleName } from '../corpus/article-name.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { differenceLabel } from '../labels/difference-label.ts';
import { type Label, label } from '../labels/label.ts';
import { verdictLabel } from '../labels/verdict-label.ts';
import { wordsOf } from '../labels/words-of.ts';
import { sliceOf } from '../text/span.ts';
import { LEAST, type Verification, type VerifiedPassage } from '../verification/verification.ts';
import type { TerminalStyle } from './render-terminal.ts';

/**
 * The verdict, then each passage as printed: its whole sentences unaltered, the part that was quoted (in bold, and alone
 * below where it is not all), what differs, the credit and the file.
 */
export function renderVerification(verification: Verification, corpus: Corpus, style: TerminalStyle): string {
  const say = (words: Label): string => wordsOf(words, style.locale ?? 'en-GB');
  const heading = paint(style, '1', say(verdictLabel(verification.verdict, LEAST)));
  return [
    heading,
    ...verification.passages.map((passage) => renderPassage(passage, corpus, style, say)),
  ].join('\n\n');
}

function renderPassage(
  { articleId, span, marked, differences }: VerifiedPassage,
  corpus: Corpus,
  style: TerminalStyle,
  say: (words: Label) => string,
): string {
  const article = corpus.article(articleId);
  const { publisher, published } = article.metadata;
  const part = sliceOf(article.text, marked);
  const sentences = [
    article.text.slice(span.start, marked.start),
    paint(style, '1', part),
    article.text.slice(marked.end, span.end),
  ].join('');
  const below = [
    ...(marked.start === span.start && marked.end === span.end ? [] : linesOf(part)),
    ...differences.map((difference) => say(differenceLabel(difference))),
    articleName(article),
    [
      publisher ?? say(label('publisher-not-stated')),
      say(published === undefined ? label('date-not-stated') : label('published', { date: published })),
    ].join(' · '),
    article.file,
  ];
  return [sentences, ...below.map((line) => paint(style, '2', `    ${line}`))].join('\n');
}

/** The lines that hold more than white space. */
function linesOf(part: string): readonly string[] {
  return part
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `▸ ${line}`);
}

function paint({ colour }: TerminalStyle, code: string, text: string): string {
  return colour && text !== '' ? `\u001B[${code}m${text}\u001B[0m` : text;
}
