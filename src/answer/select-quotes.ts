import type { Corpus } from '../corpus/corpus.ts';
import { overlaps } from '../text/span.ts';
import type { CitedQuote } from './answer.ts';
import type { RankedQuote } from './rank-quotes.ts';

const FURTHER_QUOTES = 9;

/** Two texts are near-identical when they share this much of their words: a syndicated copy, a repeated headline. */
const NEAR_IDENTICAL = 0.85;

/** The quotes to show, and those that come after them, best first. */
export interface Selection {
  readonly shown: readonly CitedQuote[];
  readonly further: readonly CitedQuote[];
}

/**
 * Up to `limit` quotes to show, then up to nine more: first the best of each article, then the next best. Near-identical
 * text is shown once, with the other articles that carry it; no two quotes share a character. What scores below
 * `leastShown` is not shown, but may come after.
 */
export function selectQuotes(
  corpus: Corpus,
  ranked: readonly RankedQuote[],
  limit: number,
  leastShown = Number.NEGATIVE_INFINITY,
): Selection {
  const kept: { quote: RankedQuote; alsoIn: Set<string> }[] = [];
  for (const quote of ranked) {
    if (kept.length >= limit + FURTHER_QUOTES) break;
    const twin = kept.find((other) => isNearIdentical(other.quote.terms, quote.terms));
    if (twin !== undefined) {
      if (twin.quote.articleId !== quote.articleId) twin.alsoIn.add(quote.articleId);
      continue;
    }
    if (
      kept.some(
        (other) => other.quote.articleId === quote.articleId && overlaps(other.quote.span, quote.span),
      )
    )
      continue;
    kept.push({ quote, alsoIn: new Set() });
  }
  const seen = new Set<string>();
  const first = kept.filter(({ quote }) => !seen.has(quote.articleId) && seen.add(quote.articleId));
  const shown = [...first, ...kept.filter((entry) => !first.includes(entry))]
    .filter(({ quote }) => quote.score >= leastShown)
    .slice(0, limit);
  const cited = ({ quote, alsoIn }: (typeof kept)[number]): CitedQuote => ({
    articleId: quote.articleId,
    span: quote.span,
    score: quote.score,
    alsoIn: corpus.articles.map(({ id }) => id).filter((id) => alsoIn.has(id)),
  });
  return {
    shown: shown.map(cited),
    further: kept
      .filter((entry) => !shown.includes(entry))
      .slice(0, FURTHER_QUOTES)
      .map(cited),
  };
}

function isNearIdentical(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  const union = a.size + b.size - shared;
  return union > 0 && shared / union >= NEAR_IDENTICAL;
}
