import type { Answer, CitedQuote } from '../answer/answer.ts';
import { creditLinesFirst, withoutCreditLine } from '../answer/credit-lines.ts';
import { decideByReading, decideByWords, type Verdict } from '../answer/decide.ts';
import { reportComparison } from '../answer/figures-differ.ts';
import { makeAnswer } from '../answer/make-answer.ts';
import { analyseQuestion, type Question } from '../answer/question.ts';
import { possibleQuotes, quotesInPlace } from '../answer/quotes-in-place.ts';
import { rankByMeaning, rankByReading } from '../answer/rank-by-reading.ts';
import { candidatesFor, type RankedQuote, rankByWords } from '../answer/rank-quotes.ts';
import { selectQuotes } from '../answer/select-quotes.ts';
import { sentenceFacts } from '../answer/sentence-facts.ts';
import { sentenceVectors } from '../answer/sentence-vectors.ts';
import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Reader } from '../reader/reader.ts';
import { lexiconOf } from '../search/lexicon.ts';
import { buildMiniSearchIndex } from '../search/minisearch-index.ts';
import type { Archive, ArticleFilter } from './archive.ts';
import { workAhead } from './work-ahead.ts';

/** How an answer came about: for the evaluation and for people who maintain a corpus. */
export interface Explanation {
  readonly question: Question;
  /** Best first, before any rule of variety. */
  readonly ranked: readonly RankedQuote[];
  readonly verdict: Verdict;
  readonly answer: Answer;
}

/** An archive that also tells how it arrived at an answer. */
export interface OpenArchive extends Archive {
  explain(question: string, filter?: ArticleFilter): Promise<Explanation>;
}

/** The archive of a corpus: indexed, and ready to answer. Without a reader it answers from words alone. */
export async function openArchive(corpus: Corpus, reader?: Reader): Promise<OpenArchive> {
  const lexicon = lexiconOf(corpus);
  const factsOf = sentenceFacts(lexicon);
  const index = buildMiniSearchIndex(corpus, (text) => lexicon(text).map(({ term }) => term));

  const reports = reportComparison(corpus, lexicon);

  const vectors = reader === undefined ? undefined : await sentenceVectors(corpus, factsOf, reader);

  await workAhead(corpus, (article, ordinal) => {
    const quotes =
      reader === undefined ? [factsOf(article, ordinal).quote] : possibleQuotes(article, ordinal);
    for (const quote of quotes) reports.readAhead(quote);
  });

  const analyse = (text: string): Question => analyseQuestion(text, index, lexicon, corpus.passages.length);
  const wordsFor = (question: Question, filter: ArticleFilter): readonly RankedQuote[] =>
    rankByWords(
      question,
      candidatesFor(question, corpus, index, (article) => admits(filter, article)),
      factsOf,
    );

  async function nearest(text: string, filter: ArticleFilter): Promise<readonly RankedQuote[]> {
    const byWords = wordsFor(analyse(text), filter);
    if (vectors === undefined) return byWords;
    return (await rankByMeaning(text, byWords, vectors)).map(({ quote }) => quote);
  }

  async function rank(
    text: string,
    filter: ArticleFilter,
  ): Promise<{ question: Question; ranked: readonly RankedQuote[] }> {
    const question = analyse(text);
    if (question.credit !== undefined) {
      const described = await nearest(question.credit.description, filter);
      const ranked = creditLinesFirst(question, described, corpus);
      if (ranked !== undefined) return { question, ranked };
    }
    const byWords = wordsFor(question, filter);
    if (reader === undefined || vectors === undefined) return { question, ranked: byWords };
    const byMeaning = await rankByMeaning(text, byWords, vectors);
    const byReading = await rankByReading(question, byMeaning, corpus, factsOf, reader);
    return { question, ranked: withoutCreditLine(question, quotesInPlace(byReading, corpus, factsOf)) };
  }

  async function explain(text: string, filter: ArticleFilter = {}): Promise<Explanation> {
    const { question, ranked } = await rank(text, filter);
    const verdict =
      reader === undefined ? decideByWords(question, ranked) : decideByReading(question, ranked);
    return { question, ranked, verdict, answer: makeAnswer(corpus, reports, question, ranked, verdict) };
  }

  return {
    corpus,
    explain,
    ask: async (text, filter) => (await explain(text, filter)).answer,
    async nearest(text, limit, filter = {}): Promise<readonly CitedQuote[]> {
      const { question, ranked } = await rank(text, filter);
      const near = ranked.filter(({ evidence }) => evidence.coverage > 0);
      return question.words.length === 0 ? [] : selectQuotes(corpus, near, limit).shown;
    },
  };
}

/** Whether the filter lets this article be quoted. */
export function admits({ publisher, from, to }: ArticleFilter, { metadata }: Article): boolean {
  if (publisher !== undefined && metadata.publisher !== publisher) return false;
  const day = metadata.published?.slice(0, 10);
  if (from !== undefined && (day === undefined || day < from)) return false;
  return to === undefined || (day !== undefined && day <= to);
}
