import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { misplacedAnswers } from '../../src/eval/correct-quote.ts';
import { type Evaluation, evaluate } from '../../src/eval/evaluate.ts';
import { type Judgment, parseJudgments } from '../../src/eval/judgments.ts';
import { evaluationTable } from '../../src/eval/table.ts';

const corpus = await readCorpus('corpus');
const judgments = parseJudgments('dev.jsonl', readFileSync('tests/judgments/dev.jsonl', 'utf8'));
const evaluation = await evaluate(await openArchive(corpus), judgments);

/** The rules of tests/judgments/README.md once more, from what the evaluation reports and the files as they lie. */
function correct(
  { article, text, start, end }: { article: string; text: string; start: number; end: number },
  { answers }: Judgment,
): boolean {
  const { metadata, text: whole } = corpus.article(article);
  return answers.some(({ doc, quote, key }) => {
    if ((doc !== article && doc !== metadata.origin) || !text.includes(key)) return false;
    for (let at = whole.indexOf(quote); at !== -1; at = whole.indexOf(quote, at + 1)) {
      if (at < end && start < at + quote.length) return text.split(/\s+/u).length <= 70;
    }
    return false;
  });
}

function part(some: number, all: number): number {
  return some / all;
}

/** Every figure, computed anew. */
function recomputed({ perQuestion }: Evaluation): unknown {
  const runs = perQuestion.map((run, at) => {
    const judgment = judgments[at];
    if (judgment?.id !== run.id) throw new Error(`${run.id} is not the question in its place`);
    const quoted = run.kind === 'quoted';
    const right = run.quotes.map((quote) => correct(quote, judgment));
    return {
      ...run,
      judgment,
      quoted,
      rank: run.ranking.findIndex((quote) => correct(quote, judgment)) + 1,
      first: quoted && right[0] === true,
      any: quoted && right.includes(true),
    };
  });
  const answerable = runs.filter(({ judgment }) => judgment.answerable);
  const others = runs.filter(({ judgment }) => !judgment.answerable);
  const within = (depth: number): number =>
    part(answerable.filter(({ rank }) => rank > 0 && rank <= depth).length, answerable.length);
  const pairs = answerable.flatMap((yes) =>
    others.map((no) => Math.sign(yes.decisionScore - no.decisionScore)),
  );
  const words = runs
    .flatMap(({ quoted, quotes }) => (quoted ? [quotes[0]?.text.split(/\s+/u).length ?? 0] : []))
    .toSorted((a, b) => a - b);
  return {
    ranking: {
      hit1: within(1),
      hit3: within(3),
      hit10: within(10),
      mrr10: part(
        answerable.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0),
        answerable.length,
      ),
    },
    decision: {
      auroc: part(
        pairs.reduce<number>((sum, sign) => sum + (sign + 1) / 2, 0),
        pairs.length,
      ),
    },
    reply: {
      right1: part(answerable.filter(({ first }) => first).length, answerable.length),
      right3: part(answerable.filter(({ any }) => any).length, answerable.length),
      wrong: part(answerable.filter(({ quoted, any }) => quoted && !any).length, answerable.length),
      needlessDecline: part(answerable.filter(({ quoted }) => !quoted).length, answerable.length),
      falseAnswer: part(others.filter(({ quoted }) => quoted).length, others.length),
      score: part(
        answerable.filter(({ first }) => first).length + others.filter(({ quoted }) => !quoted).length,
        runs.length,
      ),
    },
    quoteWords: {
      median: words[Math.ceil(words.length / 2) - 1],
      p90: words[Math.ceil(words.length * 0.9) - 1],
    },
  };
}

describe('the evaluation of the development judgments', () => {
  it('counts what it was asked', () => {
    expect(evaluation).toMatchObject({ corpusVersion: corpus.version, questions: 160, answerable: 112 });
    expect(evaluation.perQuestion.map(({ id }) => id)).toEqual(judgments.map(({ id }) => id));
    expect(misplacedAnswers(judgments, corpus)).toEqual([]);
  });

  it('can be computed anew from what it reports of each question', () => {
    const { ranking, decision, reply, quoteWords } = evaluation;
    const anew = JSON.parse(JSON.stringify(recomputed(evaluation)), (_, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value,
    ) as unknown;
    const reported = JSON.parse(
      JSON.stringify({ ranking, decision, reply, quoteWords }),
      (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value),
    ) as unknown;
    expect(reported).toEqual(anew);
  });

  it('reports of each question its rank, its ranking and the quotes that were shown', () => {
    for (const [at, run] of evaluation.perQuestion.entries()) {
      const judgment = judgments[at];
      const rank = run.ranking.findIndex((quote) => judgment !== undefined && correct(quote, judgment)) + 1;
      expect(run.firstCorrectRank).toBe(rank === 0 ? null : rank);
      expect(run.ranking.length).toBeLessThanOrEqual(10);
      expect(run.quotes.length > 0).toBe(run.kind !== 'unanswered');
      expect(run.decisionScore).toBeGreaterThanOrEqual(0);
      for (const { article, origin, start, end, text } of [...run.ranking, ...run.quotes]) {
        expect(text).toBe(corpus.article(article).text.slice(start, end));
        expect(origin).toBe(corpus.article(article).metadata.origin);
      }
    }
  });

  it('adds up by type', () => {
    const rows = Object.values(evaluation.perType);
    const sum = (value: (row: (typeof rows)[number]) => number): number =>
      rows.reduce((total, row) => total + value(row), 0);
    expect(sum(({ questions }) => questions)).toBe(160);
    expect(sum(({ answerable }) => answerable)).toBe(112);
    expect(sum(({ questions, score }) => questions * score) / 160).toBeCloseTo(evaluation.reply.score, 9);
    expect(sum(({ answerable, hit1 }) => answerable * hit1) / 112).toBeCloseTo(evaluation.ranking.hit1, 9);
  });

  it('gives the same figures again', async () => {
    const again = await evaluate(await openArchive(corpus), judgments);
    expect({ ...again, latencyMs: null }).toEqual({ ...evaluation, latencyMs: null });
  });

  it('puts a right sentence first for more than half of the answerable questions, by words alone', () => {
    expect(evaluation.ranking.hit1).toBeGreaterThan(0.5);
  });

  it('is told as a table with every measure and every type', () => {
    const table = evaluationTable(evaluation);
    for (const measure of [
      'hit@1',
      'hit@3',
      'hit@10',
      'MRR@10',
      'AUROC',
      'right@1',
      'right@3',
      'wrong',
      'needless decline',
      'false answer',
      'reply score',
    ]) {
      expect(table).toMatch(new RegExp(`^${measure} +[01]\\.\\d{3}$`, 'mu'));
    }
    for (const type of Object.keys(evaluation.perType)) expect(table).toMatch(new RegExp(`^${type} `, 'mu'));
    expect(table).toMatch(new RegExp(`^corpus version +${corpus.version}$`, 'mu'));
    expect(table).toMatch(/^words of the first quote +\d+ in the median, \d+ at the 90th percentile$/mu);
    expect(table).toMatch(/^milliseconds a question +p50 [\d.]+, p99 [\d.]+$/mu);
  });
});
