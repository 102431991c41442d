import { describe, expect, it } from 'vitest';
import { overlaps, sliceOf, trimSpan } from '../../src/text/span.ts';

describe('a span', () => {
  it('counts UTF-16 code units and leaves its end out', () => {
    expect(sliceOf('a🎉b', { start: 1, end: 3 })).toBe('🎉');
  });

  it.each([
    [{ start: 0, end: 5 }, { start: 4, end: 9 }, true],
    [{ start: 4, end: 9 }, { start: 0, end: 5 }, true],
    [{ start: 0, end: 9 }, { start: 3, end: 4 }, true],
    [{ start: 0, end: 5 }, { start: 5, end: 9 }, false],
    [{ start: 5, end: 9 }, { start: 0, end: 5 }, false],
  ])('%o and %o share a code unit: %s', (a, b, shared) => {
    expect(overlaps(a, b)).toBe(shared);
  });
});

describe('a trimmed span', () => {
  it('has no white space of any kind at either end', () => {
    const text = '\uFEFF \u00A0\nGo home.  \u202F\r\n';
    expect(sliceOf(text, trimSpan(text, { start: 0, end: text.length }))).toBe('Go home.');
  });

  it('keeps the white space within', () => {
    const text = 'x  a \n b  y';
    expect(trimSpan(text, { start: 1, end: 10 })).toEqual({ start: 3, end: 8 });
  });

  it('finds its place when the same words stood before it', () => {
    const text = 'no no no';
    expect(trimSpan(text, { start: 5, end: 8 })).toEqual({ start: 6, end: 8 });
  });

  it('is empty where there is nothing but white space', () => {
    expect(trimSpan('a \n b', { start: 1, end: 4 })).toEqual({ start: 1, end: 1 });
  });
});
