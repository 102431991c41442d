import type { Reader, Reading } from '../reader/reader.ts';
import type { Question } from './question.ts';
import type { RankedQuote } from './rank-quotes.ts';
import type { FactsOf } from './sentence-facts.ts';
import { neighbourText } from './sentence-facts.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { SentenceVectors } from './sentence-vectors.ts';

/** So many sentences are read for one question: the best by words and by meaning together. */
const READ = 16;

/** How fast a rank loses weight when rankings are fused (reciprocal rank fusion, Cormack et al. 2009). */
const FUSION = 10;

/**
 * The quotes ranked by what a reader makes of them: the best by words and by meaning are read, and those it has read
 * come first, by its judgement; the others follow by their words. Ties keep the order by words.
 */
export async function rankByReading(
  question: Question,
  byWords: readonly RankedQuote[],
  corpus: Corpus,
  factsOf: FactsOf,
  reader: Reader,
  vectors: SentenceVectors | undefined,
): Promise<readonly RankedQuote[]> {
  const byMeaning = vectors === undefined ? [] : await vectors.rank(question.text, byWords);
  const shortlist = fuseRankings([byWords, byMeaning]).slice(0, READ);
  const logits = await reader.read(
    question.text,
    shortlist.map(({ articleId, ordinal }): Reading => {
      const article = corpus.article(articleId);
      return {
        headline: article.metadata.headline ?? '',
        before: neighbourText(article, ordinal, -1),
        sentence: factsOf(article, ordinal).text,
        after: neighbourText(article, ordinal, 1),
      };
    }),
  );
  const read = shortlist.map(
    (quote, at): RankedQuote => ({ ...quote, score: 1 / (1 + Math.exp(-(logits[at] ?? 0))) }),
  );
  const unread = byWords
    .filter((quote) => !shortlist.includes(quote))
    .map((quote) => ({ ...quote, score: 0 }));
  return [...read.toSorted((a, b) => b.score - a.score), ...unread];
}

/** The quotes by their ranks in several rankings together, best first. */
export function fuseRankings(rankings: readonly (readonly RankedQuote[])[]): readonly RankedQuote[] {
  const scores = new Map<RankedQuote, number>();
  for (const ranking of rankings) {
    ranking.forEach((quote, at) => scores.set(quote, (scores.get(quote) ?? 0) + 1 / (FUSION + at)));
  }
  return [...scores].toSorted(([, a], [, b]) => b - a).map(([quote]) => quote);
}
