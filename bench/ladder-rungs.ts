import MiniSearch from 'minisearch';
import { decideByReading, decideByWords, type Verdict } from '../src/answer/decide.ts';
import { analyseQuestion, type Question } from '../src/answer/question.ts';
import { quotesInPlace } from '../src/answer/quotes-in-place.ts';
import { rankByMeaning, rankByReading } from '../src/answer/rank-by-reading.ts';
import { candidatesFor, type RankedQuote, rankByWords } from '../src/answer/rank-quotes.ts';
import { rankingOf } from '../src/answer/ranking.ts';
import { type FactsOf, sentenceFacts } from '../src/answer/sentence-facts.ts';
import { type SentenceVectors, sentenceVectors } from '../src/answer/sentence-vectors.ts';
import { WORD_WEIGHTS, type WordWeights } from '../src/answer/weights.ts';
import type { Article } from '../src/corpus/article.ts';
import type { Corpus } from '../src/corpus/corpus.ts';
import { type Quote, textOf } from '../src/corpus/quote.ts';
import type { Reader } from '../src/reader/reader.ts';
import { ENGLISH_EQUIVALENTS } from '../src/search/english-equivalents.ts';
import { conceptTermsOf, equivalentsOf } from '../src/search/equivalents.ts';
import type { Lexicon } from '../src/search/lexicon.ts';
import { buildMiniSearchIndex } from '../src/search/minisearch-index.ts';

/** Sentences best first, the quotes around them, the score that a decision could rest on, and the decision if the rung makes one. */
export interface Ranking {
  readonly sentences: readonly Quote[];
  readonly quotes: readonly Quote[];
  /** Absent where the rung has no score that compares questions. */
  readonly score?: number;
  readonly verdict?: Verdict;
}

/** Ranks for one question the sentences of the admitted articles. */
export type Step = (question: string, admits: (article: Article) => boolean) => Ranking | Promise<Ranking>;

/** One step of finding and deciding, and what it needs of the learned reader. */
export interface Rung {
  readonly name: string;
  readonly needs: 'nothing' | 'embedder' | 'embedder and scorer';
  readonly stepFor: (bench: Workbench) => Step | Promise<Step>;
}

/** What the rungs share for one corpus, made when first asked for. */
export interface Workbench {
  readonly corpus: Corpus;
  readonly reader: Reader;
  readonly plain: () => Words;
  readonly english: () => Words;
  readonly full: () => Words;
  readonly vectors: () => Promise<SentenceVectors>;
}

interface Words {
  readonly lexicon: Lexicon;
  readonly factsOf: FactsOf;
  readonly rank: (
    question: string,
    admits: (article: Article) => boolean,
    weights?: WordWeights,
  ) => { readonly question: Question; readonly ranked: readonly RankedQuote[] };
}

/** The workbench of a corpus. */
export function workbenchOf(corpus: Corpus, reader: Reader): Workbench {
  const full = once(() => wordsOf(corpus, [...corpus.synonyms, ...ENGLISH_EQUIVALENTS]));
  return {
    corpus,
    reader,
    plain: once(() => wordsOf(corpus, [])),
    english: once(() => wordsOf(corpus, ENGLISH_EQUIVALENTS)),
    full,
    vectors: once(() => sentenceVectors(corpus, full().factsOf, reader)),
  };
}

const withoutPlace = { ...WORD_WEIGHTS, beside: 0, answerKind: 0, adjacency: 0, heading: 0 };

/** The rungs from plain keywords to what people are shown. */
export const RUNGS: readonly Rung[] = [
  {
    name: 'keywords: MiniSearch over sentences',
    needs: 'nothing',
    stepFor: ({ corpus }) => keywords(corpus),
  },
  {
    name: 'stop words and stems',
    needs: 'nothing',
    stepFor: ({ corpus, plain }) =>
      keywords(corpus, (text) =>
        plain()
          .lexicon(text)
          .map(({ term }) => term),
      ),
  },
  byWords('coverage, passage score', ({ plain }) => plain(), withoutPlace),
  byWords('kind of answer', ({ plain }) => plain(), {
    ...withoutPlace,
    answerKind: WORD_WEIGHTS.answerKind,
  }),
  byWords('neighbours, headline, adjacency', ({ plain }) => plain(), WORD_WEIGHTS),
  byWords('everyday English equivalents', ({ english }) => english(), WORD_WEIGHTS),
  byWords('synonyms of the corpus', ({ full }) => full(), WORD_WEIGHTS),
  {
    name: 'quotes with neighbours; decision from words',
    needs: 'nothing',
    stepFor:
      ({ corpus, full }) =>
      (text, admits) => {
        const { question, ranked } = full().rank(text, admits);
        const verdict = decideByWords(question, ranked);
        return { sentences: alone(corpus, ranked), quotes: ranked, score: verdict.score, verdict };
      },
  },
  {
    name: 'vectors alone',
    needs: 'embedder',
    stepFor: async ({ corpus, full, vectors }) => {
      const made = await vectors();
      return async (text, admits) => {
        const { ranked } = full().rank(text, admits);
        const near = await made.nearness(text, ranked);
        const order = ranked
          .map((quote, at) => ({ quote, near: near[at]?.own ?? 0 }))
          .toSorted((a, b) => b.near - a.near);
        const quotes = order.map(({ quote }) => quote);
        return { sentences: alone(corpus, quotes), quotes, score: order[0]?.near ?? 0 };
      };
    },
  },
  {
    name: 'words and vectors, alone and in place, names',
    needs: 'embedder',
    stepFor: async ({ corpus, full, vectors }) => {
      const made = await vectors();
      return async (text, admits) => {
        const { question, ranked } = full().rank(text, admits);
        const quotes = (await rankByMeaning(question, ranked, made)).map(({ quote }) => quote);
        return { sentences: alone(corpus, quotes), quotes };
      };
    },
  },
  byReading('the best read; decision from reading', (ranked) => ranked),
  byReading('quotes with the nearer neighbour', quotesInPlace),
  {
    name: 'what an article says of itself',
    needs: 'embedder and scorer',
    stepFor: async ({ corpus, full, reader, vectors }) => {
      const { lexicon, factsOf } = full();
      const ranking = rankingOf(corpus, lexicon, factsOf, { reader, vectors: await vectors() });
      return async (text, admits) => {
        const { ranked, verdict } = await ranking.answering(text, admits);
        return { sentences: alone(corpus, ranked), quotes: ranked, score: verdict.score, verdict };
      };
    },
  },
];

/** Single sentences in MiniSearch, with its own way of cutting text into words or with ours. */
function keywords(corpus: Corpus, tokenize?: (text: string) => string[]): Step {
  const sentences = corpus.articles.flatMap((article) =>
    article.sentences.map(({ span }) => ({ article, quote: { articleId: article.id, span } })),
  );
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    ...(tokenize === undefined ? {} : { tokenize, processTerm: (term: string) => term }),
  });
  index.addAll(sentences.map(({ quote }, id) => ({ id, text: textOf(corpus, quote) })));
  return (question, admits) => {
    const hits = index.search(question).flatMap(({ id, score }) => {
      const found = sentences[Number(id)];
      return found !== undefined && admits(found.article) ? [{ quote: found.quote, score }] : [];
    });
    const quotes = hits.map(({ quote }) => quote);
    return { sentences: quotes, quotes, score: hits[0]?.score ?? 0 };
  };
}

function byWords(name: string, wordsFor: (bench: Workbench) => Words, weights: WordWeights): Rung {
  return {
    name,
    needs: 'nothing',
    stepFor: (bench) => (text, admits) => {
      const { ranked } = wordsFor(bench).rank(text, admits, weights);
      const sentences = alone(bench.corpus, ranked);
      return { sentences, quotes: sentences, score: ranked[0]?.score ?? 0 };
    },
  };
}

function byReading(name: string, quoted: typeof quotesInPlace): Rung {
  return {
    name,
    needs: 'embedder and scorer',
    stepFor: async ({ corpus, full, reader, vectors }) => {
      const made = await vectors();
      const { factsOf } = full();
      return async (text, admits) => {
        const { question, ranked } = full().rank(text, admits);
        const near = await rankByMeaning(question, ranked, made);
        const read = await rankByReading(question, near, corpus, factsOf, reader);
        const verdict = decideByReading(question, read);
        const quotes = quoted(read, corpus, factsOf);
        return { sentences: alone(corpus, read), quotes, score: verdict.score, verdict };
      };
    },
  };
}

function wordsOf(corpus: Corpus, groups: Parameters<typeof equivalentsOf>[0]): Words {
  const equivalents = equivalentsOf(groups);
  const lexicon: Lexicon = (text) => conceptTermsOf(text, equivalents);
  const factsOf = sentenceFacts(lexicon);
  const index = buildMiniSearchIndex(corpus, (text) => lexicon(text).map(({ term }) => term));
  return {
    lexicon,
    factsOf,
    rank(text, admits, weights = WORD_WEIGHTS) {
      const question = analyseQuestion(text, index, lexicon, corpus.passages.length);
      const candidates = candidatesFor(question, corpus, index, admits);
      return { question, ranked: rankByWords(question, candidates, factsOf, weights) };
    },
  };
}

function alone(corpus: Corpus, quotes: readonly RankedQuote[]): readonly Quote[] {
  return quotes.map(({ articleId, ordinal }) => {
    const sentence = corpus.article(articleId).sentences[ordinal];
    if (sentence === undefined) throw new RangeError(`${articleId} has no sentence ${ordinal}`);
    return { articleId, span: sentence.span };
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
