import type { Evaluation } from './evaluate.ts';

/** The evaluation as a table for a terminal. */
export function evaluationTable(evaluation: Evaluation): string {
  const { ranking, decision, reply, quoteWords, latencyMs } = evaluation;
  const rows: readonly (readonly [string, string])[] = [
    ['corpus version', evaluation.corpusVersion],
    ['questions', `${evaluation.questions} (${evaluation.answerable} answerable)`],
    ['hit@1', figure(ranking.hit1)],
    ['hit@3', figure(ranking.hit3)],
    ['hit@10', figure(ranking.hit10)],
    ['MRR@10', figure(ranking.mrr10)],
    ['AUROC', figure(decision.auroc)],
    ['right@1', figure(reply.right1)],
    ['right@3', figure(reply.right3)],
    ['wrong', figure(reply.wrong)],
    ['needless decline', figure(reply.needlessDecline)],
    ['false answer', figure(reply.falseAnswer)],
    ['reply score', figure(reply.score)],
    [
      'words of the first quote',
      `${quoteWords.median} in the median, ${quoteWords.p90} at the 90th percentile`,
    ],
    ['milliseconds a question', `p50 ${latencyMs.p50.toFixed(1)}, p99 ${latencyMs.p99.toFixed(1)}`],
  ];
  const types = Object.entries(evaluation.perType).map(
    ([type, { questions, answerable, hit1, score }]) =>
      `${type.padEnd(12)}${String(questions).padStart(10)}${String(answerable).padStart(12)}${(answerable === 0 ? '–' : figure(hit1)).padStart(8)}${figure(score).padStart(13)}`,
  );
  return [
    ...rows.map(([name, value]) => `${name.padEnd(26)}${value}`),
    '',
    `${'type'.padEnd(12)}${'questions'.padStart(10)}${'answerable'.padStart(12)}${'hit@1'.padStart(8)}${'reply score'.padStart(13)}`,
    ...types,
  ].join('\n');
}

function figure(value: number): string {
  return value.toFixed(3);
}
