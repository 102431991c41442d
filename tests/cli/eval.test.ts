import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../corpus/article-files.ts';
import { runCli } from './run-cli.ts';

const FOLDER = folderWith({
  'zebra.md': '---\norigin: 007.txt\n---\nThe zebra crossed the river at noon. Nobody saw it.\n',
  'few.jsonl': [
    '{"id":"q1","question":"when did the zebra cross the river","type":"date","answerable":true,"answers":[{"doc":"007.txt","quote":"The zebra crossed the river at noon.","key":"noon"}]}',
    '{"id":"q2","question":"who is Zorblax","type":"absent","answerable":false,"answers":[]}',
    '{"id":"q3","question":"who saw the lion","type":"person","answerable":true,"answers":[{"doc":"lion","quote":"Ann saw the lion.","key":"Ann"}]}',
  ].join('\n'),
  'broken.jsonl': '{"id":"q1"}\nnot json\n',
});
const JUDGMENTS = join(FOLDER, 'few.jsonl');

describe('npm run eval', { timeout: 60_000 }, () => {
  it('prints one object with the figures and what they are made of', async () => {
    const { status, output, errors } = await runCli('eval', [
      '--judgments',
      JUDGMENTS,
      '--corpus',
      FOLDER,
      '--json',
    ]);
    expect({ status, errors }).toEqual({
      status: 0,
      errors: 'warning: q3: no article has the id or origin "lion"\n',
    });
    const evaluation: unknown = JSON.parse(output);
    expect(evaluation).toEqual({
      corpusVersion: expect.stringMatching(/^[0-9a-f]{12}$/u),
      questions: 3,
      answerable: 2,
      ranking: { hit1: 0.5, hit3: 0.5, hit10: 0.5, mrr10: 0.5 },
      decision: { auroc: expect.any(Number) },
      reply: {
        right1: 0.5,
        right3: 0.5,
        wrong: expect.any(Number),
        needlessDecline: expect.any(Number),
        falseAnswer: 0,
        score: expect.closeTo(2 / 3, 9),
      },
      quoteWords: { median: expect.any(Number), p90: expect.any(Number) },
      latencyMs: { p50: expect.any(Number), p99: expect.any(Number) },
      perType: {
        date: { questions: 1, answerable: 1, hit1: 1, score: 1 },
        absent: { questions: 1, answerable: 0, hit1: 0, score: 1 },
        person: { questions: 1, answerable: 1, hit1: 0, score: 0 },
      },
      perQuestion: [
        expect.objectContaining({ id: 'q1', kind: 'quoted', firstCorrectRank: 1 }),
        expect.objectContaining({ id: 'q2', kind: 'unanswered', quotes: [], missingTerms: ['Zorblax'] }),
        expect.objectContaining({ id: 'q3', firstCorrectRank: null }),
      ],
    });
  });

  it('prints a table, and fails when the replies are worse than they must be', async () => {
    const { status, output, errors } = await runCli('eval', [
      '--judgments',
      JUDGMENTS,
      '--corpus',
      FOLDER,
      '--at-least',
      '0.9',
    ]);
    expect(status).toBe(1);
    expect(output).toMatch(/^hit@1 +0\.500$/mu);
    expect(output).toMatch(/^questions +3 \(2 answerable\)$/mu);
    expect(output).toMatch(/^reply score +0\.667$/mu);
    expect(errors).toContain('reply score 0.667 is below 0.9');
  });

  it.each([
    ['no judgments', ['--corpus', FOLDER]],
    ['an option that it does not know', ['--judgments', JUDGMENTS, '--loud']],
    ['a share that is none', ['--judgments', JUDGMENTS, '--at-least', 'most']],
  ])('refuses %s with status 2', async (_, args) => {
    const { status, output, errors } = await runCli('eval', args);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain('Usage: npm run eval');
  });

  it.each([
    [
      'judgments that are not there',
      ['--judgments', join(FOLDER, 'none.jsonl')],
      /none\.jsonl: cannot be read/u,
    ],
    [
      'judgments with problems',
      ['--judgments', join(FOLDER, 'broken.jsonl')],
      /broken\.jsonl:1: [^]*broken\.jsonl:2: not JSON/u,
    ],
    [
      'a corpus that is not there',
      ['--judgments', JUDGMENTS, '--corpus', 'no-such-folder'],
      /no-such-folder: cannot read/u,
    ],
  ])('ends with status 1 for %s', async (_, args, problem) => {
    const { status, output, errors } = await runCli('eval', args);
    expect({ status, output }).toEqual({ status: 1, output: '' });
    expect(errors).toMatch(problem);
    expect(errors).not.toMatch(/^\s+at /mu);
  });
});
