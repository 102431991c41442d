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
import type { SentenceVectors } from './sentence-vectors.ts';

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

/** A reader, and the vectors that it made of the corpus's sentences. */
export interface Learned {
  readonly reader: Reader;
  readonly vectors: SentenceVectors;
}

/** The ranking of a corpus; without what a reader learned by words alone. */
export function rankingOf(corpus: Corpus, lexicon: Lexicon, factsOf: FactsOf, learned?: Learned): Ranking {
  const index = buildMiniSearchIndex(corpus, (text) => lexicon(text).map(({ term }) => term));
  const analyse = (text: string): Question => analyseQuestion(text, index, lexicon, corpus.passages.length);
  const byWordsFor = (question: Question, admits: Admits): readonly RankedQuote[] =>
    rankByWords(question, candidatesFor(question, corpus, index, admits), factsOf);

  async function nearest(question: Question, admits: Admits): Promise<readonly RankedQuote[]> {
    const byWords = byWordsFor(question, admits);
    if (learned === undefined) return byWords;
    return (await rankByMeaning(question, byWords, learned.vectors)).map(({ quote }) => quote);
  }

  async function bearingOn(question: Question, admits: Admits): Promise<readonly RankedQuote[]> {
    const byWords = byWordsFor(question, admits);
    if (learned === undefined) return byWords;
    const byMeaning = await rankByMeaning(question, byWords, learned.vectors);
    const byReading = await rankByReading(question, byMeaning, corpus, factsOf, learned.reader);
    return quotesInPlace(byReading, corpus, factsOf);
  }

  async function rank(question: Question, admits: Admits): Promise<readonly RankedQuote[]> {
    if (question.credit === undefined) return bearingOn(question, admits);
    const described = await nearest(analyse(question.credit.description), admits);
    return (
      creditLinesFirst(question, described, corpus) ?? withoutCreditLine(await bearingOn(question, admits))
    );
  }

  const decide = learned === undefined ? decideByWords : decideByReading;
  return {
    async bearingOn(text, admits) {
      const question = analyse(text);
      return { question, ranked: await bearingOn(question, admits) };
    },
    async answering(text, admits) {
      const question = analyse(text);
      const ranked = await rank(question, admits);
      return { question, ranked, verdict: decide(question, ranked) };
    },
  };
}
