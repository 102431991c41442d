import { describe, expect, test } from 'vitest';
import { numbersIn } from '../../src/text/numbers.ts';

const read = (text: string) =>
  numbersIn(text).map(({ value, upTo, bound, sign }) => [value, upTo, bound, sign]);
const values = (text: string) => numbersIn(text).map(({ value }) => value);

describe('numbers in a text', () => {
  test.each([
    ['4,000 soldiers', [4000]],
    ['1.5 million people', [1_500_000]],
    ['more than one-hundred and thirty lives', [130]],
    ['twenty-five thousand three hundred and one', [25_301]],
    ['half a million votes', [500_000]],
    ['two dozen eggs and a dozen more', [24, 12]],
    ['Four attackers and 11 others', [4, 11]],
    ['nineteen hundred', [1900]],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test('ordinals, times, decades, ages written as one word and parts of names are none', () => {
    expect(
      values('G7, COVID-19 and 9/11 at 10:30 on the 3rd, the 1990s, a 50-year-old, someone, often'),
    ).toEqual([]);
  });

  test('number words that make no one number are not added up', () => {
    expect(values('they counted four five times')).not.toContain(9);
  });

  test.each([
    ['at least 133 people', [133, undefined, 'at-least', undefined]],
    ['more than 130 lives', [130, undefined, 'more-than', undefined]],
    ['up to 40 men', [40, undefined, 'at-most', undefined]],
    ['fewer than ten', [10, undefined, 'less-than', undefined]],
    ['nearly 200', [200, undefined, 'about', undefined]],
    ['40 or more', [40, undefined, 'at-least', undefined]],
    ['130+ dead', [130, undefined, 'at-least', undefined]],
    ['137 dead', [137, undefined, 'exactly', undefined]],
    ['between 20 and 30 dead', [20, 30, 'exactly', undefined]],
    ['3,000 to 4,000', [3000, 4000, 'exactly', undefined]],
    ['$5.5 million', [5_500_000, undefined, 'exactly', '$']],
    ['12 per cent', [12, undefined, 'exactly', '%']],
    ['three million euros', [3_000_000, undefined, 'exactly', '€']],
  ])('%s keeps its bound, range and sign', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('spans give back the characters of the number alone', () => {
    const text = 'where at least 137 people died and one-hundred and thirty lived';
    expect(numbersIn(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '137',
      'one-hundred and thirty',
    ]);
  });
});
