import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Reader } from '../reader/reader.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { buildMiniSearchIndex } from '../search/minisearch-index.ts';
import { creditLinesFirst, withoutCreditLine } from './credit-lines.ts';
import { decideByReading, decideByWords, type Verdict } from './decide.ts';
import { analyseQuestion, type Question } from './question.ts';
import { quotesInPlace } from './quotes-in-place.ts';
import { rankByMeaning, rankByReading } from './rank-by-reading.ts';
import { candidatesFor, type RankedQuote, rankByWords } from './rank-quotes.ts';
import type { FactsOf } from './sentence-facts.ts';
import { sentenceVectors } from './sentence-vectors.ts';

/** A question with the quotes for it, best first. */
export interface Ranked {
  readonly question: Question;
  readonly ranked: readonly RankedQuote[];
}

/** Which articles may be quoted. */
export type Admits = (article: Article) => boolean;

/** Ranks the sentences of a corpus, each with the quote around it. */
export interface Ranking {
  /** By how well they answer a question, and whether the best does. */
  answering(question: string, admits: Admits): Promise<Ranked & { readonly verdict: Verdict }>;
  /** By how much they bear on a text, which need not be a question. */
  bearingOn(text: string, admits: Admits): Promise<Ranked>;
}

/** The ranking of a corpus; without a reader by words alone. */
export async function rankingOf(
  corpus: Corpus,
  lexicon: Lexicon,
  factsOf: FactsOf,
  reader?: Reader,
): Promise<Ranking> {
  const index = buildMiniSearchIndex(corpus, (text) => lexicon(text).map(({ term }) => term));
  const vectors = reader === undefined ? undefined : await sentenceVectors(corpus, factsOf, reader);
  const analyse = (text: string): Question => analyseQuestion(text, index, lexicon, corpus.passages.length);
  const byWordsFor = (question: Question, admits: Admits): readonly RankedQuote[] =>
    rankByWords(question, candidatesFor(question, corpus, index, admits), factsOf);

  async function bearingOn(text: string, admits: Admits): Promise<Ranked> {
    const question = analyse(text);
    const byWords = byWordsFor(question, admits);
    if (reader === undefined || vectors === undefined) return { question, ranked: byWords };
    const byMeaning = await rankByMeaning(text, byWords, vectors);
    const byReading = await rankByReading(question, byMeaning, corpus, factsOf, reader);
    return { question, ranked: quotesInPlace(byReading, corpus, factsOf) };
  }

  async function nearest(text: string, admits: Admits): Promise<readonly RankedQuote[]> {
    const byWords = byWordsFor(analyse(text), admits);
    if (vectors === undefined) return byWords;
    return (await rankByMeaning(text, byWords, vectors)).map(({ quote }) => quote);
  }

  async function rank(text: string, admits: Admits): Promise<Ranked> {
    const question = analyse(text);
    if (question.credit === undefined) return bearingOn(text, admits);
    const described = await nearest(question.credit.description, admits);
    const stated = creditLinesFirst(question, described, corpus);
    if (stated !== undefined) return { question, ranked: stated };
    const { ranked } = await bearingOn(text, admits);
    return { question, ranked: withoutCreditLine(ranked) };
  }

  return {
    bearingOn,
    async answering(text, admits) {
      const { question, ranked } = await rank(text, admits);
      const decide = reader === undefined ? decideByWords : decideByReading;
      return { question, ranked, verdict: decide(question, ranked) };
    },
  };
}
