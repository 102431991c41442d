import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Reader } from '../reader/reader.ts';
import type { RankedQuote } from './rank-quotes.ts';
import { type FactsOf, neighbourText } from './sentence-facts.ts';

/** How near a sentence is in meaning to a text: dot products of unit vectors, 1 for the same. */
export interface Nearness {
  /** Of the sentence by itself. */
  readonly own: number;
  /** Of the sentence with its neighbours. */
  readonly inPlace: number;
}

/** Tells how near in meaning sentences are. */
export interface SentenceVectors {
  /** For each quote, in order, how near its sentence is to the text. */
  nearness(text: string, quotes: readonly RankedQuote[]): Promise<readonly Nearness[]>;
}

/**
 * At some ten milliseconds a sentence, the vectors of a corpus of up to so many are made when it is opened. Of a larger
 * one only the best by words are compared, and their vectors made when they first are.
 */
const MADE_BEFOREHAND = 2_000;
const COMPARED = 24;

/** Vectors kept of a large corpus. */
const KEPT = 20_000;

interface Vectors {
  readonly own: Float32Array;
  readonly inPlace: Float32Array;
}

/** The vectors of a corpus's sentences. */
export async function sentenceVectors(
  corpus: Corpus,
  factsOf: FactsOf,
  reader: Reader,
): Promise<SentenceVectors> {
  const kept = new Map<string, Vectors>();

  async function make(
    places: readonly { readonly article: Article; readonly ordinal: number }[],
  ): Promise<void> {
    const missing = places.filter(({ article, ordinal }) => !kept.has(keyOf(article.id, ordinal)));
    const own = missing.map(({ article, ordinal }) => factsOf(article, ordinal).text);
    const inPlace = missing.map(({ article, ordinal }, at) =>
      [neighbourText(article, ordinal, -1), own[at], neighbourText(article, ordinal, 1)].join(' ').trim(),
    );
    const vectors = await reader.embed([...own, ...inPlace]);
    if (kept.size + missing.length > KEPT) kept.clear();
    missing.forEach(({ article, ordinal }, at) => {
      const first = vectors[at];
      const second = vectors[at + missing.length];
      if (first === undefined || second === undefined) throw new Error('the reader gave too few vectors');
      kept.set(keyOf(article.id, ordinal), { own: first, inPlace: second });
    });
  }

  const places = corpus.articles.flatMap((article) =>
    article.sentences.map((_, ordinal) => ({ article, ordinal })),
  );
  const beforehand = places.length <= MADE_BEFOREHAND;
  if (beforehand) await make(places);
  return {
    async nearness(text, quotes) {
      const compared = beforehand ? quotes : quotes.slice(0, COMPARED);
      await make(compared.map(({ articleId, ordinal }) => ({ article: corpus.article(articleId), ordinal })));
      const [asked] = await reader.embed([text]);
      return quotes.map(({ articleId, ordinal }) => {
        const vectors = kept.get(keyOf(articleId, ordinal));
        if (asked === undefined || vectors === undefined) return { own: 0, inPlace: 0 };
        return { own: dot(asked, vectors.own), inPlace: dot(asked, vectors.inPlace) };
      });
    },
  };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function keyOf(articleId: string, ordinal: number): string {
  return `${articleId}#${ordinal}`;
}
