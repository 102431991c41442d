import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { workAhead } from '../../src/archive/work-ahead.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';

const corpus = await readCorpus('corpus');
const sentences = corpus.articles.flatMap(({ id, sentences: own }) =>
  own.map((_, ordinal) => `${id}#${ordinal}`),
);

test('a small corpus is worked through sentence by sentence, each once, while other work gets its turn between', async () => {
  const done: string[] = [];
  const seen: number[] = [];
  const working = workAhead(corpus, ({ id }, ordinal) => done.push(`${id}#${ordinal}`));
  while (done.length < sentences.length) {
    await turn();
    seen.push(done.length);
  }
  await working;
  expect(done).toEqual(sentences);
  expect(seen.length).toBeGreaterThan(sentences.length / 2);
});

test('a large corpus is not', async () => {
  const articles = Array.from({ length: 8 }, () => corpus.articles).flat();
  const done: number[] = [];
  await workAhead({ ...corpus, articles }, (_, ordinal) => done.push(ordinal));
  expect(done).toEqual([]);
});
