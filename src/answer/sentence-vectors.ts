import type { Corpus } from '../corpus/corpus.ts';
import type { Reader } from '../reader/reader.ts';
import type { RankedQuote } from './rank-quotes.ts';
import type { FactsOf } from './sentence-facts.ts';

/** Finds sentences by meaning. */
export interface SentenceVectors {
  /** The quotes by how near their sentences are in meaning to the text, nearest first, ties in the order given. */
  rank(text: string, quotes: readonly RankedQuote[]): Promise<readonly RankedQuote[]>;
}

/** At some five milliseconds a sentence, a larger corpus would take minutes to load; its words find the candidates. */
export const MOST_VECTORS = 5_000;

/** The vectors of a corpus's sentences; undefined when it has too many. */
export async function sentenceVectors(
  corpus: Corpus,
  factsOf: FactsOf,
  reader: Reader,
): Promise<SentenceVectors | undefined> {
  const places = corpus.articles.flatMap((article) =>
    article.sentences.map((_, ordinal) => ({ article, ordinal })),
  );
  if (places.length > MOST_VECTORS) return undefined;
  const vectors = await reader.embed(places.map(({ article, ordinal }) => factsOf(article, ordinal).text));
  const vectorAt = new Map(
    places.map(({ article, ordinal }, at) => [`${article.id}#${ordinal}`, vectors[at]]),
  );
  return {
    async rank(text, quotes) {
      const [asked] = await reader.embed([text]);
      if (asked === undefined) return [];
      const nearness = (quote: RankedQuote): number =>
        dot(asked, vectorAt.get(`${quote.articleId}#${quote.ordinal}`));
      return quotes
        .map((quote) => ({ quote, near: nearness(quote) }))
        .toSorted((a, b) => b.near - a.near)
        .map(({ quote }) => quote);
    },
  };
}

function dot(a: Float32Array, b: Float32Array | undefined): number {
  if (b === undefined) return -1;
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
