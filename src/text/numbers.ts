import type { Span } from './span.ts';

/** How a number stands to what it counts: "at least 133" leaves room above, "about 140" on both sides. */
export type Bound = 'exactly' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'about';

/** A number that a text states, in figures or in words. */
export interface NumberReading {
  /** The number alone, without the words that bound it. */
  readonly span: Span;
  readonly value: number;
  /** The upper end of a range such as "20 to 30"; `value` is its lower end. */
  readonly upTo?: number;
  readonly bound: Bound;
  /** What the number is written with: a currency or per cent. */
  readonly sign?: '$' | '€' | '£' | '¥' | '%';
}

/** What the words for small numbers stand for, by word. */
export const SMALL_NUMBERS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1_000,
  k: 1_000,
  million: 1_000_000,
  m: 1_000_000,
  mn: 1_000_000,
  billion: 1_000_000_000,
  bn: 1_000_000_000,
  trillion: 1_000_000_000_000,
};

const SCALE = '(?:hundred|thousand|million|billion|trillion|dozen|mn|bn|[mk](?![\\p{L}\\p{N}]))';
const FIGURES = `(?<![\\p{L}\\p{N}.,:/#°-]|[\\p{L}\\p{N}][-–—'’])(?<sign>[$€£¥])? ?(?<digits>\\d{1,3}(?:[,\\u00a0\\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?!\\p{L}{3}|\\d|[:/]\\d|(?:st|nd|rd|th|s)\\b|[-‑]\\p{Lu})(?:[ -]?(?<scale>${SCALE})(?![\\p{L}\\p{N}]))?(?: ?(?<percent>%|per ?cent\\b))?`;
/** A pattern for any word for a small number. */
export const SMALL_NUMBER_WORD = `(?:${Object.keys(SMALL_NUMBERS).join('|')})`;
const IN_WORDS = `(?<!\\p{L})(?<words>(?:an?[ -](?=hundred|thousand|million|billion|dozen)|half an?[ -](?=million|billion|dozen))?(?:${SMALL_NUMBER_WORD}|hundred|thousand|million|billion|dozen)(?:(?:-|\\s|\\s?-\\s?|(?<=hundred|thousand|million)\\s+and\\s+)(?:${SMALL_NUMBER_WORD}|hundred|thousand|million|billion|dozen))*)(?![\\p{L}\\p{N}]|['’]s\\b)(?: ?(?<part>%|per ?cent\\b))?`;
const NUMBER = new RegExp(`${FIGURES}|${IN_WORDS}`, 'giu');

const BEFORE: readonly (readonly [Bound, RegExp])[] = [
  ['at-most', /\b(?:at most|up to|no more than|not more than|as many as|a maximum of)\s+$/iu],
  ['at-least', /\b(?:at least|no fewer than|no less than|not less than|not fewer than|a minimum of)\s+$/iu],
  [
    'more-than',
    /(?:\b(?:more than|over|above|upwards? of|in excess of|greater than|exceeding|exceeded|topped|surpassed)\s+|>\s?)$/iu,
  ],
  ['less-than', /(?:\b(?:less than|fewer than|under|below|just under)\s+|<\s?)$/iu],
  [
    'about',
    /(?:\b(?:about|around|some|approximately|roughly|an estimated|estimated|circa|close to|nearly|almost|perhaps|maybe|or so)\s+|~\s?)$/iu,
  ],
];
const AFTER: readonly (readonly [Bound, RegExp])[] = [
  ['at-least', /^(?:\+|-?\s?plus\b|\s+or more\b)/iu],
  ['at-most', /^\s+or (?:less|fewer)\b/iu],
  ['about', /^\s+or so\b/iu],
];

/** The numbers of a text, in order: figures, words and both ("1.5 million", "one-hundred and thirty"). Ordinals, times and parts of names ("G7", "9/11") are none; years and days are, since they look no different. */
export function numbersIn(text: string): readonly NumberReading[] {
  const readings: NumberReading[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const { sign, digits, scale, percent, words, part } = match.groups ?? {};
    const lead = match[0].length - match[0].trimStart().length;
    const start = match.index + lead;
    const end = match.index + match[0].length;
    const value = digits === undefined ? valueOfWords(words ?? '') : valueOfFigures(digits, scale);
    if (value === undefined) continue;
    const mark = percent !== undefined || part !== undefined ? '%' : signOf(sign, text.slice(end));
    readings.push({
      span: { start, end },
      value,
      bound: boundOf(text.slice(0, start), text.slice(end)),
      ...(mark === undefined ? {} : { sign: mark }),
    });
  }
  return withRanges(text, readings);
}

function signOf(sign: string | undefined, after: string): NumberReading['sign'] {
  if (sign === '$' || sign === '€' || sign === '£' || sign === '¥') return sign;
  if (/^ (?:US )?dollars?\b/iu.test(after)) return '$';
  if (/^ euros?\b/iu.test(after)) return '€';
  return /^ pounds?\b/iu.test(after) ? '£' : undefined;
}

function boundOf(before: string, after: string): Bound {
  for (const [bound, pattern] of BEFORE) if (pattern.test(before)) return bound;
  for (const [bound, pattern] of AFTER) if (pattern.test(after)) return bound;
  return 'exactly';
}

function valueOfFigures(digits: string, scale: string | undefined): number {
  return Number(digits.replace(/[,\u00a0\u202f]/gu, '')) * (SCALES[scale?.toLowerCase() ?? ''] ?? 1);
}

/** The value of number words, or undefined when they make no one number ("four five"). */
function valueOfWords(words: string): number | undefined {
  let total = 0;
  let group: number | undefined;
  let last = Number.POSITIVE_INFINITY;
  const parts = words.toLowerCase().split(/[\s-]+/u);
  const half = parts[0] === 'half';
  for (const part of parts) {
    const scale = SCALES[part];
    const small = SMALL_NUMBERS[part];
    if (scale === undefined && small === undefined) continue;
    if (small !== undefined) {
      // After a ten only a unit goes on, after a unit nothing: "four five" are two numbers.
      if (last < 20 || (last < 100 && small >= 10)) return undefined;
      group = (group ?? 0) + small;
      last = small === 0 ? 0 : small;
    } else if (scale !== undefined) {
      group = (group ?? 1) * scale;
      last = Number.POSITIVE_INFINITY;
      if (scale >= 1000) {
        total += group;
        group = undefined;
      }
    }
  }
  const value = total + (group ?? 0);
  return half ? value / 2 : value;
}

/** "between 20 and 30", "20 to 30", "20–30": one reading. */
function withRanges(text: string, readings: readonly NumberReading[]): readonly NumberReading[] {
  const joined: NumberReading[] = [];
  for (const reading of readings) {
    const first = joined.at(-1);
    const between = first === undefined ? '' : text.slice(first.span.end, reading.span.start);
    const lead = first === undefined ? '' : text.slice(0, first.span.start);
    const range =
      /^(?: to |\s?[-–—]\s?| or )$/u.test(between) || (between === ' and ' && /\bbetween $/iu.test(lead));
    if (range && first !== undefined && first.upTo === undefined && first.value < reading.value) {
      const sign = reading.sign ?? first.sign;
      joined[joined.length - 1] = {
        span: { start: first.span.start, end: reading.span.end },
        value: first.value,
        upTo: reading.value,
        bound: first.bound,
        ...(sign === undefined ? {} : { sign }),
      };
    } else joined.push(reading);
  }
  return joined;
}
