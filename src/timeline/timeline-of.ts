import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { type Lexicon, lexiconOf } from '../search/lexicon.ts';
import { sliceOf } from '../text/span.ts';
import { type DatedSentence, datedSentences } from './dated-sentences.ts';
import type { Timeline, TimelineEntry, TimelineFilter, UnresolvedDate } from './timeline.ts';

/**
 * What the articles tie to dates, in order of time: an entry for each date of a sentence, the same sentence once. What a
 * sentence leaves open is resolved by its article's publication date alone; what stays open is counted, not guessed.
 */
export function timelineOf(corpus: Corpus, filter: TimelineFilter = {}): Timeline {
  const lexicon = lexiconOf(corpus);
  const wanted = wordsOf(filter.about ?? '', lexicon);
  const entries = new Map<string, TimelineEntry & { readonly alsoIn: string[] }>();
  const unresolved: UnresolvedDate[] = [];
  for (const article of corpus.articles) {
    for (const dated of datedSentences(article)) {
      if (!isAbout(article, dated, wanted, lexicon)) continue;
      const quote = { articleId: article.id, span: dated.sentence.span };
      const words = sliceOf(article.text, dated.sentence.span).replace(/\s+/gu, ' ');
      for (const { span: expression, when, precision, derived } of dated.readings) {
        if (when === undefined) {
          unresolved.push({ ...quote, expression });
          continue;
        }
        if (
          (filter.from !== undefined && when.to < filter.from) ||
          (filter.to !== undefined && when.from > filter.to)
        )
          continue;
        const key = `${when.from} ${when.to} ${words}`;
        const twin = entries.get(key);
        if (twin === undefined)
          entries.set(key, { ...quote, ...when, precision, derived, expression, alsoIn: [] });
        else if (twin.articleId !== article.id && !twin.alsoIn.includes(article.id))
          twin.alsoIn.push(article.id);
      }
    }
  }
  return { entries: [...entries.values()].toSorted(byDate), unresolved };
}

function byDate(a: TimelineEntry, b: TimelineEntry): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  if (a.to !== b.to) return a.to < b.to ? -1 : 1;
  return 0;
}

/** For each content word of the text the terms that stand for it. */
function wordsOf(text: string, lexicon: Lexicon): readonly (readonly string[])[] {
  const bySpan = new Map<number, string[]>();
  for (const { term, span } of lexicon(text))
    bySpan.set(span.start, [...(bySpan.get(span.start) ?? []), term]);
  return [...bySpan.values()];
}

function isAbout(
  article: Article,
  { ordinal, sentence }: DatedSentence,
  wanted: readonly (readonly string[])[],
  lexicon: Lexicon,
): boolean {
  if (wanted.length === 0) return true;
  const own = termSet(sliceOf(article.text, sentence.span), lexicon);
  if (!wanted.some((terms) => terms.some((term) => own.has(term)))) return false;
  const beside = [article.sentences[ordinal - 1], article.sentences[ordinal + 1]].flatMap((other) =>
    other !== undefined && other.block === sentence.block ? [sliceOf(article.text, other.span)] : [],
  );
  const around = termSet([article.metadata.headline ?? '', ...beside].join('\n'), lexicon);
  return wanted.every((terms) => terms.some((term) => own.has(term) || around.has(term)));
}

function termSet(text: string, lexicon: Lexicon): ReadonlySet<string> {
  return new Set(lexicon(text).map(({ term }) => term));
}
