import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.ts';

describe('the distance between two words', () => {
  it.each([
    ['', '', 0],
    ['moscow', 'moscow', 0],
    ['', 'abc', 3],
    ['attack', 'atack', 1],
    ['attack', 'attacks', 1],
    ['attack', 'attuck', 1],
    ['attack', 'attakc', 1],
    ['moscow', 'omscow', 1],
    ['kremlin', 'kermiln', 2],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('from %j to %j is %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});
