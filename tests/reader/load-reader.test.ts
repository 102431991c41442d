import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader, Reading } from '../../src/reader/reader.ts';

// The compiled program, because Node cannot run the thread's TypeScript.
const { loadReader }: typeof import('../../src/reader/load-reader.ts') = await import(
  pathToFileURL('dist/src/reader/load-reader.js').href
);

function dot(a: Float32Array | undefined, b: Float32Array | undefined): number {
  let sum = 0;
  a?.forEach((value, at) => {
    sum += value * (b?.[at] ?? 0);
  });
  return sum;
}

const readings: readonly Reading[] = [
  { headline: 'Ferry sinks', before: '', sentence: 'Seven people drowned when the ferry sank.', after: '' },
  { headline: 'Ferry sinks', before: '', sentence: 'The weather will be sunny at the weekend.', after: '' },
];

/** More pieces than anything here has. */
const AMPLE = 10_000;

describe('loadReader', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await loadReader('models/reader');
  }, 120_000);
  afterAll(async () => reader.close());

  it('judges a sentence that answers above one that does not', async () => {
    const [answer = 0, other = 0] = await reader.read('how many people died?', readings, AMPLE);
    expect(answer).toBeGreaterThan(other);
  });

  it('gives the same scores and vectors on every processor', async () => {
    const [answer, other] = await reader.read('how many people died?', readings, AMPLE);
    expect(answer).toBeCloseTo(1.85, 1);
    expect(other).toBeCloseTo(-4.57, 1);
    const [asked, near] = await reader.embed(['death toll', 'seven people were killed']);
    expect(dot(asked, near)).toBeCloseTo(0.507, 2);
  });

  it('gives the same score whatever is read beside it', async () => {
    const [together] = await reader.read('how many people died?', readings, AMPLE);
    const [alone] = await reader.read('how many people died?', readings.slice(0, 1), AMPLE);
    expect(alone).toBe(together);
  });

  it('reads the first of the readings alone that fit, and the first whether it fits or not', async () => {
    const many = [...readings, ...readings];
    const every = await reader.read('how many people died?', many, AMPLE);
    expect(every).toHaveLength(4);
    expect(await reader.read('how many people died?', many, 60)).toEqual(every.slice(0, 2));
    expect(await reader.read('how many people died?', many, 1)).toEqual(every.slice(0, 1));
  });

  it('gives vectors of unit length that lie nearer for a like meaning', async () => {
    const [asked, near, far] = await reader.embed([
      'death toll',
      'seven people were killed',
      'a sunny weekend',
    ]);
    expect(dot(asked, asked)).toBeCloseTo(1, 3);
    expect(dot(asked, near)).toBeGreaterThan(dot(asked, far));
  });

  it('reads an empty question and an endless sentence', async () => {
    const endless = { headline: '', before: '', sentence: 'word '.repeat(5000), after: '' };
    expect(await reader.read('', [endless], AMPLE)).toEqual([expect.any(Number)]);
  });

  it('says why when there is no model', async () => {
    await expect(loadReader('models/none')).rejects.toThrow(/reader\.json/u);
  });
});
