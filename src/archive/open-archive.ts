import type { Answer, CitedQuote } from '../answer/answer.ts';
import type { Verdict } from '../answer/decide.ts';
import { reportComparison } from '../answer/figures-differ.ts';
import { makeAnswer } from '../answer/make-answer.ts';
import type { Question } from '../answer/question.ts';
import { possibleQuotes } from '../answer/quotes-in-place.ts';
import type { RankedQuote } from '../answer/rank-quotes.ts';
import { rankingOf } from '../answer/ranking.ts';
import { sentenceFacts } from '../answer/sentence-facts.ts';
import { sentenceVectors } from '../answer/sentence-vectors.ts';
import { selectQuotes } from '../answer/select-quotes.ts';
import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Reader } from '../reader/reader.ts';
import { lexiconOf } from '../search/lexicon.ts';
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
  const reports = reportComparison(corpus, lexicon);
  const learned =
    reader === undefined ? undefined : { reader, vectors: await sentenceVectors(corpus, factsOf, reader) };
  const ranking = rankingOf(corpus, lexicon, factsOf, learned);

  await workAhead(corpus, (article, ordinal) => {
    const quotes =
      reader === undefined ? [factsOf(article, ordinal).quote] : possibleQuotes(article, ordinal);
    for (const quote of quotes) reports.readAhead(quote);
  });

  async function explain(text: string, filter: ArticleFilter = {}): Promise<Explanation> {
    const { question, ranked, verdict } = await ranking.answering(text, (article) => admits(filter, article));
    return { question, ranked, verdict, answer: makeAnswer(corpus, reports, question, ranked, verdict) };
  }

  return {
    corpus,
    explain,
    ask: async (text, filter) => (await explain(text, filter)).answer,
    async nearest(text, limit, filter = {}): Promise<readonly CitedQuote[]> {
      const { question, ranked } = await ranking.bearingOn(text, (article) => admits(filter, article));
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
