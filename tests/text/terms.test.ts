import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../bench/seeded-random.ts';
import { sliceOf } from '../../src/text/span.ts';
import { STOP_WORDS } from '../../src/text/stop-words.ts';
import { termsOf } from '../../src/text/terms.ts';
import { randomText } from '../random-text.ts';

function words(text: string): readonly string[] {
  return termsOf(text).map(({ term }) => term);
}

describe('terms', () => {
  it('stand where the original has their word, without the full stop after it', () => {
    const text = '“Kyiv’s” cafés, in the U.S. — ISIS-K: 3,000. Hy\u00ADphen. Zorblax.';
    expect(termsOf(text).map(({ span }) => sliceOf(text, span))).toEqual([
      'Kyiv’s',
      'cafés',
      'U.S.',
      'ISIS-K',
      'ISIS-K',
      '3,000',
      'Hy\u00ADphen',
      'Zorblax',
    ]);
  });

  it('of random texts stand in order and within the text', () => {
    const random = seededRandom(7);
    const wrong: unknown[] = [];
    for (let run = 0; run < 1000; run += 1) {
      const text = randomText(random, 40);
      let before = 0;
      for (const { term, span } of termsOf(text)) {
        const word = sliceOf(text, span);
        if (term === '' || span.start < before || !/^[\p{L}\p{N}]/u.test(word))
          wrong.push({ text, term, span });
        before = span.start;
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['case', 'Attack', 'ATTACK'],
    ['endings', 'attacked', 'attacks'],
    ['accents', 'Malmö café', 'malmo cafe'],
    ['accents written apart', 'Pérez', 'Pe\u0301rez'],
    ['typographic and typed apostrophes', 'Putin’s', "Putin's"],
    ['possessives', 'the bank’s', 'the banks'],
    ['hyphens of every kind', 'counter-terrorism', 'counter‑terrorism'],
    ['thousands', '3,000', '3000'],
    ['full-width digits', '１３７', '137'],
    ['ligatures', 'ﬁre', 'fire'],
    ['soft hyphens', 'hy\u00ADphens', 'hyphens'],
    ['the dots of a country', 'U.S.', 'US'],
    ['the dots of a country, in small letters', 'u.k.', 'UK'],
    ['vowel points', 'مُحَمَّد', 'محمد'],
  ])('do not differ by %s', (_, one, other) => {
    expect(words(one)).toEqual(words(other));
    expect(words(one)).not.toEqual([]);
  });

  it('tell the country from the pronoun', () => {
    expect(words('US warned us')).toEqual(['US', 'warn']);
    expect(words('did IS say what it is')).toEqual(['IS']);
  });

  it('know no names in a question that is shouted', () => {
    expect(words('WHO DID IT AND HOW MANY DIED?')).toEqual(words('who did it and how many died?'));
    expect(words('WHO?')).toEqual(['WHO']);
    expect(words('هل تأخر القطار US')).toContain('US');
  });

  it('give a hyphenated word as one and in its parts', () => {
    expect(words('ISIS-K')[0]).toBe(words('ISISK')[0]);
    expect(words('US-backed')).toEqual(['usbacked', 'US', 'back']);
  });

  it('leave out what says only how something is asked', () => {
    expect(words("what's the reason why they don't, please?")).toEqual(['reason']);
    expect(words('and so do I.')).toEqual([]);
    expect(words('who what when where is it?')).toEqual([]);
  });

  it('keep the marks that carry the vowels of a script', () => {
    expect(words('हिन्दी')).toEqual(['हिन्दी']);
  });

  it.each(['', '   ', '🎉🎉', '???', '—', '\u0000\u0007', '**__||`` '])('are none in %j', (text) => {
    expect(words(text)).toEqual([]);
  });
});

describe('stop words', () => {
  it('are written as they are compared: in small letters, without an apostrophe', () => {
    expect([...STOP_WORDS].filter((word) => !/^[a-z]+$/u.test(word))).toEqual([]);
  });
});
