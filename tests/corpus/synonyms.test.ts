import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSynonyms } from '../../src/corpus/synonyms.ts';

describe('synonyms', () => {
  it('are groups of words or phrases, one a line', () => {
    expect(parseSynonyms('Kyiv, Kiev\r\n\n  # cities, towns\nhead of state ,president\n')).toEqual([
      ['Kyiv', 'Kiev'],
      ['head of state', 'president'],
    ]);
  });

  it('are none in an empty file', () => {
    expect(parseSynonyms('')).toEqual([]);
    expect(parseSynonyms('# nothing yet\n')).toEqual([]);
  });

  it('of the corpus stand in groups of two or more, none twice in one', () => {
    for (const group of parseSynonyms(readFileSync('corpus/synonyms.txt', 'utf8'))) {
      expect(group.length).toBeGreaterThan(1);
      expect(new Set(group).size).toBe(group.length);
    }
  });
});
