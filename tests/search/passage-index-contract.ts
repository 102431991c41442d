import { describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import { articleWith } from '../corpus/article-files.ts';

/** The terms of these tests: words in small letters, so that nothing but the index is tested. */
export function plainTerms(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/gu) ?? [];
}

const FILLER = 'Nothing of note was said here by anybody on that day.';

const few = buildCorpus([
  articleWith(
    `The gate was open at dawn.\n\n\n${FILLER}\n\n\nThe gate, the gate and again the gate.`,
    '',
    'b',
  ),
  articleWith('Pears fell. The gate was open at dawn.', '', 'c'),
  articleWith('The gate was open at dawn.', '', 'a'),
  articleWith(`${FILLER} The moon rose over Krasnogorsk.`, 'headline: Orchard news', 'd'),
]);

/** A corpus whose passages all hold "common", every tenth "seldom", and one "single" and "lonely". */
const many = buildCorpus(
  Array.from({ length: 300 }, (_, at) =>
    articleWith(
      `Common ground ${at % 10 === 0 ? 'seldom' : 'often'} number n${at}${at === 299 ? ' single lonely' : ''}.`,
      '',
      `n${String(at).padStart(3, '0')}`,
    ),
  ),
);

/** What every index of passages must do, whatever the engine. */
export function describePassageIndex(
  engine: string,
  build: (corpus: Corpus, tokenize: (text: string) => readonly string[]) => PassageIndex,
): void {
  describe(`an index of passages (${engine})`, () => {
    const index = build(few, plainTerms);
    const found = (...terms: string[]): readonly string[] =>
      index.search(terms, 10).map(({ passageId }) => passageId);

    it('finds the passages that hold a term, and no others', () => {
      expect(new Set(found('gate'))).toEqual(new Set(['a#0', 'b#0', 'b#2', 'c#0']));
      expect(found('krasnogorsk')).toEqual(['d#0']);
    });

    it('puts the passage that holds more of the terms first', () => {
      expect(found('gate', 'pears')[0]).toBe('c#0');
      expect(found('moon', 'gate', 'rose')[0]).toBe('d#0');
    });

    it('gives scores that fall, above zero', () => {
      const scores = index.search(['gate', 'pears', 'dawn'], 10).map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(Math.min(...scores)).toBeGreaterThan(0);
    });

    it('puts passages of the same worth in the order of the corpus', () => {
      const ties = index
        .search(['dawn'], 10)
        .filter(({ passageId }) => passageId === 'a#0' || passageId === 'b#0');
      expect(ties.map(({ passageId }) => passageId)).toEqual(['a#0', 'b#0']);
      expect(ties[0]?.score).toBe(ties[1]?.score);
      const all = build(many, plainTerms).search(['seldom'], 300);
      expect(all.slice(0, 9).map(({ passageId }) => passageId)).toEqual(
        ['000', '010', '020', '030', '040', '050', '060', '070', '080'].map((number) => `n${number}#0`),
      );
    });

    it('does not care in which order the terms come, or how often', () => {
      const once = index.search(['gate', 'pears'], 10);
      expect(index.search(['pears', 'gate', 'pears'], 10)).toEqual(once);
    });

    it('passes over terms that it does not know', () => {
      expect(found('zorblax', 'pears')).toEqual(['c#0']);
      expect(index.search(['zorblax', 'pears'], 10)).toEqual(index.search(['pears'], 10));
    });

    it('finds nothing for no term that it knows', () => {
      expect(found()).toEqual([]);
      expect(found('')).toEqual([]);
      expect(found('zorblax', 'quux')).toEqual([]);
    });

    it.each([
      'constructor',
      '__proto__',
      'toString',
      'gate pears',
      '*',
      'gate OR pears',
      '=1',
    ])('takes %j for a term like any other', (term) => {
      expect(found(term)).toEqual([]);
      expect(index.frequencyOf(term)).toBe(0);
      expect(index.similarTo(term)).toEqual([]);
    });

    it('never mends a spelling by itself', () => {
      expect(found('gates')).toEqual([]);
      expect(found('krasnogorks')).toEqual([]);
    });

    it('gives no more passages than asked for', () => {
      expect(index.search(['gate'], 2)).toEqual(index.search(['gate'], 10).slice(0, 2));
      expect(index.search(['gate'], 0)).toEqual([]);
    });

    it('counts in how many passages a term occurs, not how often', () => {
      expect(['gate', 'dawn', 'pears', 'zorblax'].map((term) => index.frequencyOf(term))).toEqual([
        4, 3, 1, 0,
      ]);
    });

    it('knows the words of a headline that stand nowhere else', () => {
      expect(index.frequencyOf('orchard')).toBe(1);
      expect(found('orchard')).toEqual(['d#0']);
    });

    it('knows what a typing error leads to, nearest first', () => {
      expect(index.similarTo('krasnogorks')).toEqual(['krasnogorsk']);
      expect(index.similarTo('krasnogrosk')).toEqual(['krasnogorsk']);
      expect(index.similarTo('krasnogork')).toEqual(['krasnogorsk']);
      expect(index.similarTo('orchrad')).toEqual(['orchard']);
      const words = build(
        buildCorpus([articleWith('Streaming dreaming steaming. Dreaming again. Streamings.')]),
        plainTerms,
      );
      expect(words.similarTo('streamin')).toEqual(['streaming', 'steaming', 'streamings']);
    });

    it('does not count a term among those that it might have been', () => {
      expect(index.similarTo('krasnogorsk')).toEqual([]);
    });

    it('makes nothing of short words, numbers and words too far away', () => {
      expect(index.similarTo('gato')).toEqual([]);
      expect(index.similarTo('n2990')).toEqual([]);
      expect(index.similarTo('urchurd')).toEqual([]);
      expect(index.similarTo('krsngrsk')).toEqual([]);
    });

    it('passes over a term of almost every passage of a large corpus while two rarer ones remain', () => {
      const large = build(many, plainTerms);
      expect(large.search(['common', 'single', 'lonely'], 300).map(({ passageId }) => passageId)).toEqual([
        'n299#0',
      ]);
      expect(large.search(['common', 'single'], 300)).toHaveLength(300);
      expect(large.search(['common'], 300)).toHaveLength(300);
    });

    it('finds nothing in an empty corpus', () => {
      const empty = build(buildCorpus([]), plainTerms);
      expect(empty.search(['gate'], 10)).toEqual([]);
      expect(empty.frequencyOf('gate')).toBe(0);
      expect(empty.similarTo('gates')).toEqual([]);
    });
  });
}
