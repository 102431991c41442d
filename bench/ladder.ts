import { readFile } from 'node:fs/promises';
import MiniSearch from 'minisearch';
import { decideByReading, decideByWords, type Verdict } from '../src/answer/decide.ts';
import { analyseQuestion, type Question } from '../src/answer/question.ts';
import { candidatesFor, type RankedQuote, rankByWords } from '../src/answer/rank-quotes.ts';
import { rankByMeaning, rankByReading } from '../src/answer/rank-by-reading.ts';
import { type FactsOf, sentenceFacts } from '../src/answer/sentence-facts.ts';
import { sentenceVectors } from '../src/answer/sentence-vectors.ts';
import { WORD_WEIGHTS } from '../src/answer/weights.ts';
import { readerFolder } from '../src/archive/load-archive.ts';
import { type Quote, textOf } from '../src/corpus/quote.ts';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { isCorrect } from '../src/eval/correct-quote.ts';
import { type Judgment, parseJudgments } from '../src/eval/judgments.ts';
import { areaUnderRoc, percentile, share } from '../src/eval/measures.ts';
import { loadReader } from '../src/reader/load-reader.ts';
import { ENGLISH_EQUIVALENTS } from '../src/search/english-equivalents.ts';
import { conceptTermsOf, equivalentsOf } from '../src/search/equivalents.ts';
import type { Lexicon } from '../src/search/lexicon.ts';
import { buildMiniSearchIndex } from '../src/search/minisearch-index.ts';

// Prints what each step of finding and deciding adds on a file of judgments: `npm run ladder -- [FILE] [CORPUS]`.

/** A ranking with the score that a decision could rest on, and the decision where the step makes one. */
interface Ranking {
  readonly quotes: readonly Quote[];
  readonly score: number;
  readonly verdict?: Verdict;
}
type Step = (question: string) => Ranking | Promise<Ranking>;

const [file = 'tests/judgments/dev.jsonl', folder = 'corpus'] = process.argv.slice(2);
const corpus = await readCorpus(folder);
const judgments = parseJudgments(file, await readFile(file, 'utf8'));
const sentences = corpus.articles.flatMap((article) =>
  article.sentences.map((_, ordinal) => ({ article, ordinal })),
);
const sentenceQuote = (at: number): Quote => {
  const place = sentences[at];
  const span = place?.article.sentences[place.ordinal]?.span;
  if (place === undefined || span === undefined) throw new RangeError(`no sentence ${at}`);
  return { articleId: place.article.id, span };
};

/** Single sentences in MiniSearch, with its own way of cutting text into words or with ours. */
function keywordStep(tokenize?: (text: string) => string[]): Step {
  const index = new MiniSearch({
    fields: ['text'],
    ...(tokenize === undefined ? {} : { tokenize, processTerm: (term: string) => term }),
  });
  index.addAll(sentences.map((_, id) => ({ id, text: textOf(corpus, sentenceQuote(id)) })));
  return (question) => {
    const hits = index.search(question);
    return { quotes: hits.map(({ id }) => sentenceQuote(id)), score: hits[0]?.score ?? 0 };
  };
}

interface Words {
  readonly lexicon: Lexicon;
  readonly factsOf: FactsOf;
  readonly rank: (
    question: string,
    weights: typeof WORD_WEIGHTS,
  ) => { question: Question; ranked: readonly RankedQuote[] };
}

function words(groups: Parameters<typeof equivalentsOf>[0]): Words {
  const equivalents = equivalentsOf(groups);
  const lexicon: Lexicon = (text) => conceptTermsOf(text, equivalents);
  const factsOf = sentenceFacts(lexicon);
  const index = buildMiniSearchIndex(corpus, (text) => lexicon(text).map(({ term }) => term));
  return {
    lexicon,
    factsOf,
    rank(text, weights) {
      const question = analyseQuestion(text, index, lexicon, corpus.passages.length);
      const candidates = candidatesFor(question, corpus, index, () => true);
      return { question, ranked: rankByWords(question, candidates, factsOf, weights) };
    },
  };
}

const alone = (quotes: readonly RankedQuote[]): readonly Quote[] =>
  quotes.map(({ articleId, ordinal }) => ({
    articleId,
    span: corpus.article(articleId).sentences[ordinal]?.span ?? { start: 0, end: 0 },
  }));

const none = { ...WORD_WEIGHTS, beside: 0, passage: 0, answerKind: 0, adjacency: 0, heading: 0 };
const plain = words([]);
const english = words(ENGLISH_EQUIVALENTS);
const full = words([...corpus.synonyms, ...ENGLISH_EQUIVALENTS]);
const evidenceStep =
  ({ rank }: Words, weights: typeof WORD_WEIGHTS): Step =>
  (text) => {
    const { ranked } = rank(text, weights);
    return { quotes: alone(ranked), score: ranked[0]?.score ?? 0 };
  };

const reader = await loadReader(readerFolder());
const vectors = await sentenceVectors(corpus, full.factsOf, reader);

const steps: readonly (readonly [string, Step])[] = [
  ['keywords: MiniSearch over sentences', keywordStep()],
  ['stop words and stems', keywordStep((text) => plain.lexicon(text).map(({ term }) => term))],
  ['coverage, passage score', evidenceStep(plain, { ...none, passage: WORD_WEIGHTS.passage })],
  [
    'kind of answer',
    evidenceStep(plain, { ...none, passage: WORD_WEIGHTS.passage, answerKind: WORD_WEIGHTS.answerKind }),
  ],
  ['neighbours, headline, adjacency', evidenceStep(plain, WORD_WEIGHTS)],
  ['everyday English equivalents', evidenceStep(english, WORD_WEIGHTS)],
  ['synonyms of the corpus', evidenceStep(full, WORD_WEIGHTS)],
  [
    'quotes with neighbours; decision from words',
    (text) => {
      const { question, ranked } = full.rank(text, WORD_WEIGHTS);
      const verdict = decideByWords(question, ranked);
      return { quotes: ranked, score: verdict.score, verdict };
    },
  ],
  [
    'vectors alone',
    async (text) => {
      const { ranked } = full.rank(text, WORD_WEIGHTS);
      const near = await vectors.nearness(text, ranked);
      const order = ranked
        .map((quote, at) => ({ quote, near: near[at]?.own ?? 0 }))
        .toSorted((a, b) => b.near - a.near);
      return { quotes: order.map(({ quote }) => quote), score: order[0]?.near ?? 0 };
    },
  ],
  [
    'words and vectors, alone and in place',
    async (text) => {
      const { question, ranked } = full.rank(text, WORD_WEIGHTS);
      const near = await rankByMeaning(question, ranked, vectors);
      return { quotes: near.map(({ quote }) => quote), score: 0 };
    },
  ],
  [
    'the best read; decision from reading',
    async (text) => {
      const { question, ranked } = full.rank(text, WORD_WEIGHTS);
      const near = await rankByMeaning(question, ranked, vectors);
      const read = await rankByReading(question, near, corpus, full.factsOf, reader);
      const verdict = decideByReading(question, read);
      return { quotes: read, score: verdict.score, verdict };
    },
  ],
];

const row = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(46) : cell.padStart(10))).join('');
process.stdout.write(
  `${row(['step', 'recall@50', 'recall@20', 'hit@3', 'hit@1', 'AUROC', 'reply', 'p50 ms', 'p99 ms'])}\n`,
);
for (const [name, step] of steps) process.stdout.write(`${row([name, ...(await measured(step))])}\n`);
await reader.close();

async function measured(step: Step): Promise<readonly string[]> {
  for (const { question } of judgments.slice(0, 5)) await step(question);
  const runs: { judgment: Judgment; ranking: Ranking; rank: number; ms: number }[] = [];
  for (const judgment of judgments) {
    const started = performance.now();
    const ranking = await step(judgment.question);
    const ms = performance.now() - started;
    const found = ranking.quotes.findIndex((quote) => isCorrect(quote, judgment, corpus));
    runs.push({ judgment, ranking, rank: found === -1 ? Number.POSITIVE_INFINITY : found + 1, ms });
  }
  const answerable = runs.filter(({ judgment }) => judgment.answerable);
  const rest = runs.filter(({ judgment }) => !judgment.answerable);
  const within = (depth: number): string => share(answerable, ({ rank }) => rank <= depth).toFixed(3);
  const scores = (of: typeof runs): readonly number[] => of.map(({ ranking }) => ranking.score);
  const decides = runs.every(({ ranking }) => ranking.verdict !== undefined);
  const right = ({ judgment, ranking, rank }: (typeof runs)[number]): boolean =>
    judgment.answerable
      ? ranking.verdict?.decision === 'quoted' && rank === 1
      : ranking.verdict?.decision !== 'quoted';
  const times = runs.map(({ ms }) => ms);
  return [
    within(50),
    within(20),
    within(3),
    within(1),
    runs.some(({ ranking }) => ranking.score > 0)
      ? areaUnderRoc(scores(answerable), scores(rest)).toFixed(3)
      : '–',
    decides ? share(runs, right).toFixed(3) : '–',
    percentile(times, 0.5).toFixed(1),
    percentile(times, 0.99).toFixed(1),
  ];
}
