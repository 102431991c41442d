import { describe, expect, it } from 'vitest';
import { parseSynonyms } from '../../src/corpus/synonyms.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { conceptTermsOf, equivalentsOf } from '../../src/search/equivalents.ts';
import { lexiconOf } from '../../src/search/lexicon.ts';
import { sliceOf } from '../../src/text/span.ts';
import { termsOf } from '../../src/text/terms.ts';
import { articleWith } from '../corpus/article-files.ts';

const equivalents = equivalentsOf(
  parseSynonyms(
    [
      'Islamic State, ISIS, ISIS-K, ISISK, IS',
      'Kyiv, Kiev',
      'head of the Kremlin, Putin',
      'heads up, warning',
      'US, U.S., United States',
      'behind, responsible',
    ].join('\n'),
  ),
);

/** The terms that groups share, with where they stand in the text. */
function concepts(text: string): readonly string[] {
  return conceptTermsOf(text, equivalents)
    .filter(({ term }) => term.startsWith('='))
    .map(({ term, span }) => `${term} ${sliceOf(text, span)}`);
}

describe('equivalents', () => {
  it('share one term, wherever they stand', () => {
    expect(concepts('Kyiv’s mayor left Kiev.')).toEqual(['=1 Kyiv’s', '=1 Kiev']);
    expect(concepts('The Islamic State, or ISIS')).toEqual(['=0 Islamic State', '=0 ISIS']);
  });

  it('leave the words of the text where they are', () => {
    const text = 'The head of the Kremlin spoke to the Islamic State.';
    const words = conceptTermsOf(text, equivalents).filter(({ term }) => !term.startsWith('='));
    expect(words).toEqual(termsOf(text).map(({ term, span }) => ({ term, span })));
  });

  it('are compared word for word, stop words too', () => {
    expect(concepts('the head of the Kremlin')).toEqual(['=2 head of the Kremlin']);
    expect(concepts('the head of state, and the Kremlin')).toEqual([]);
    expect(concepts('a heads up')).toEqual(['=3 heads up']);
    expect(concepts('he shook his head')).toEqual([]);
    expect(concepts('an Islamic republic is a state')).toEqual([]);
  });

  it('count once where several of a group begin at one place', () => {
    expect(concepts('ISIS-K')).toEqual(['=0 ISIS-K']);
  });

  it('may be stop words themselves', () => {
    expect(concepts('who was behind it')).toEqual(['=5 behind']);
    expect(conceptTermsOf('who was behind it', equivalents)).toHaveLength(1);
  });

  it('tell a name from the word that is spelled like it', () => {
    expect(concepts('It is us.')).toEqual([]);
    expect(concepts('IS and the US')).toEqual(['=0 IS', '=4 US']);
  });

  it('may stand at the end of the text, and need not be whole there', () => {
    expect(concepts('the United')).toEqual([]);
    expect(concepts('the United States')).toEqual(['=4 United States']);
  });

  it('are none for groups without words', () => {
    expect(conceptTermsOf('Kyiv', equivalentsOf([[], ['', '—'], ['Odesa']]))).toEqual(
      termsOf('Kyiv').map(({ term, span }) => ({ term, span })),
    );
  });
});

describe('the lexicon of a corpus', () => {
  it('knows the synonyms of the corpus and those of everyday English', () => {
    const lexicon = lexiconOf(buildCorpus([articleWith('Text.')], [['Kyiv', 'Kiev']]));
    const shared = (one: string, other: string): boolean => {
      const terms = new Set(lexicon(one).map(({ term }) => term));
      return lexicon(other).some(({ term }) => terms.has(term));
    };
    expect(shared('Kyiv', 'Kiev')).toBe(true);
    expect(shared('the death toll', 'people were killed')).toBe(true);
    expect(shared('pm', 'the prime minister')).toBe(true);
    expect(shared('Kyiv', 'people were killed')).toBe(false);
  });
});
