import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Quote } from '../corpus/quote.ts';
import { overlaps } from '../text/span.ts';
import { composeQuote } from './compose-quote.ts';
import type { RankedQuote } from './rank-quotes.ts';
import type { FactsOf } from './sentence-facts.ts';

/** A sentence among the best so many is near enough to the question to be shown with the one that it stands beside. */
const NEAR = 8;

/**
 * The same ranking with its best quotes composed anew, now that it is known which sentences are near to the question: each
 * is shown with the nearer of its neighbours rather than with the next one. No sentence is shown by two of them; one that a
 * better quote shows has none of its own.
 */
export function quotesInPlace(
  ranked: readonly RankedQuote[],
  corpus: Corpus,
  factsOf: FactsOf,
): readonly RankedQuote[] {
  const near = ranked.slice(0, NEAR);
  const shownIn = new Map<string, Set<number>>();
  const composed = near.flatMap((quote): readonly RankedQuote[] => {
    const article = corpus.article(quote.articleId);
    const shown = shownIn.get(article.id) ?? new Set<number>();
    shownIn.set(article.id, shown);
    if (shown.has(quote.ordinal)) return [];
    const relevant = near.filter(({ articleId }) => articleId === article.id).map(({ ordinal }) => ordinal);
    const { span } = composeQuote(article, quote.ordinal, { relevant, shown });
    const sentences = article.sentences.flatMap((sentence, ordinal) =>
      overlaps(sentence.span, span) ? [ordinal] : [],
    );
    for (const ordinal of sentences) shown.add(ordinal);
    const terms = new Set(sentences.flatMap((ordinal) => factsOf(article, ordinal).terms));
    return [{ ...quote, span, terms }];
  });
  return [...composed, ...ranked.slice(NEAR)];
}

/** The quotes that a sentence may get by `quotesInPlace` when no sentence beside it is shown already. */
export function possibleQuotes(article: Article, ordinal: number): readonly Quote[] {
  return [[], [ordinal - 1], [ordinal + 1]].map((relevant) =>
    composeQuote(article, ordinal, { relevant, shown: new Set() }),
  );
}
