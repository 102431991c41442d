import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { JudgmentsError, parseJudgments } from '../../src/eval/judgments.ts';

const QUESTION = '{"id":"q1","question":"who?","type":"person","answerable":false,"answers":[]}';

function problemsOf(content: string): readonly string[] {
  try {
    parseJudgments('judgments.jsonl', content);
    return [];
  } catch (error) {
    if (error instanceof JudgmentsError) return error.message.split('\n');
    throw error;
  }
}

describe('a file of judgments', () => {
  it('holds one question a line; blank lines, a byte-order mark and CRLF count for nothing', () => {
    const judgments = parseJudgments(
      'judgments.jsonl',
      `\uFEFF${QUESTION}\r\n\r\n${QUESTION.replace('q1', 'q2')}\r\n`,
    );
    expect(judgments.map(({ id }) => id)).toEqual(['q1', 'q2']);
    expect(judgments[0]).toEqual({
      id: 'q1',
      question: 'who?',
      type: 'person',
      answerable: false,
      answers: [],
    });
  });

  it('may hold notes and fields that are not known', () => {
    expect(problemsOf(QUESTION.replace('"id"', '"note":"x","author":"y","id"'))).toEqual([]);
  });

  it('may ask nothing', () => {
    expect(problemsOf(QUESTION.replace('who?', ''))).toEqual([]);
  });

  it('has every problem said at once, each with its line', () => {
    const problems = problemsOf(
      [
        QUESTION,
        '{"id":"q2"',
        '',
        '[]',
        '{"id":"","question":"x","type":"number","answerable":"yes","answers":[{"doc":"d","quote":"","key":"k"}]}',
        '{"id":"q6","question":"x","type":"number","answerable":true}',
      ].join('\n'),
    );
    expect(problems.map((problem) => problem.replace(/(: answers\.0\.quote|: \w+).*/u, '$1'))).toEqual([
      'judgments.jsonl:2: not',
      'judgments.jsonl:4: Invalid',
      'judgments.jsonl:5: id',
      'judgments.jsonl:5: answerable',
      'judgments.jsonl:5: answers.0.quote',
      'judgments.jsonl:6: answers',
    ]);
  });

  it('must not be empty', () => {
    expect(problemsOf('\n\n')).toEqual(['judgments.jsonl: holds no judgment']);
  });
});

describe('the development judgments', () => {
  it('are 160 questions, 112 of them answerable, each with the places that answer it and a key in each', () => {
    const judgments = parseJudgments('dev.jsonl', readFileSync('tests/judgments/dev.jsonl', 'utf8'));
    expect(judgments).toHaveLength(160);
    expect(judgments.filter(({ answerable }) => answerable)).toHaveLength(112);
    expect(new Set(judgments.map(({ id }) => id)).size).toBe(160);
    expect(judgments.filter(({ answerable, answers }) => answerable !== answers.length > 0)).toEqual([]);
    for (const { answers } of judgments) {
      for (const { quote, key } of answers) expect(quote).toContain(key);
    }
  });
});
