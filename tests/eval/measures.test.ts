import { describe, expect, it } from 'vitest';
import { areaUnderRoc, meanReciprocalRank, percentile, share } from '../../src/eval/measures.ts';

describe('a share', () => {
  it('is from 0 to 1, and 0 of nothing', () => {
    expect(share([1, 2, 3, 4], (value) => value > 3)).toBe(0.25);
    expect(share([], () => true)).toBe(0);
  });
});

describe('the mean reciprocal rank', () => {
  it('counts a missing rank as 0', () => {
    // (1 + 1/2 + 0 + 1/10) / 4
    expect(meanReciprocalRank([1, 2, null, 10])).toBeCloseTo(0.4, 12);
    expect(meanReciprocalRank([null, null])).toBe(0);
    expect(meanReciprocalRank([])).toBe(0);
  });
});

describe('the area under the ROC curve', () => {
  it.each([
    ['all above', [3, 4], [1, 2], 1],
    ['all below', [1, 2], [3, 4], 0],
    ['all the same', [1, 1], [1, 1, 1], 0.5],
    // Six pairs: 3>1, 3>2, 2>1, 2=2, 1=1, 1<2: (3 + 2 · ½) / 6
    ['ties that count half', [3, 2, 1], [1, 2], 4 / 6],
    ['no positive', [], [1], 0.5],
    ['no negative', [1], [], 0.5],
  ])('is right for %s', (_, positives, negatives, area) => {
    expect(areaUnderRoc(positives, negatives)).toBeCloseTo(area, 12);
  });
});

describe('a percentile', () => {
  it.each([
    [[1, 2, 3, 4], 0.5, 2],
    [[1, 2, 3], 0.5, 2],
    [[10, 1, 9, 2, 8, 3, 7, 4, 6, 5], 0.9, 9],
    [[10, 1, 9, 2, 8, 3, 7, 4, 6, 5], 0.91, 10],
    [[10, 9], 0.99, 10],
    [[10, 9], 0, 9],
    [[10, 9], 1, 10],
    [[7], 0.5, 7],
    [[], 0.5, 0],
  ])('of %j at %d is %d (nearest rank)', (values, p, value) => {
    expect(percentile(values, p)).toBe(value);
  });

  it('sorts by size, not by spelling, and leaves its values as they were', () => {
    const values = [10, 9, 100];
    expect(percentile(values, 0.5)).toBe(10);
    expect(values).toEqual([10, 9, 100]);
  });
});
