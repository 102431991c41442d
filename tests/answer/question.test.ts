import { describe, expect, it } from 'vitest';
import { analyseQuestion, type Question } from '../../src/answer/question.ts';
import { lexiconOf } from '../../src/search/lexicon.ts';
import { buildMiniSearchIndex } from '../../src/search/minisearch-index.ts';
import { madeCorpus } from './made-corpus.ts';

const corpus = madeCorpus(
  {
    a: 'The embassy in Kyiv warned American citizens about concerts. Police detained eleven people.',
    b: 'The US embassy issued a notice. A ferry sank near the coast.',
  },
  [['Kyiv', 'Kiev']],
);
const lexicon = lexiconOf(corpus);
const index = buildMiniSearchIndex(corpus, (text) => lexicon(text).map(({ term }) => term));
const analyse = (text: string): Question => analyseQuestion(text, index, lexicon, corpus.passages.length);
const missing = (text: string): readonly string[] =>
  analyse(text)
    .words.filter((word) => word.missing)
    .map(({ word }) => word);

describe('analyseQuestion', () => {
  it('names the words that no article contains, as they were typed', () => {
    expect(missing('did the Zeppelin sink near the coast?')).toEqual(['Zeppelin']);
  });

  it('finds a word by another spelling that the corpus lists, and by everyday English', () => {
    expect(missing('Kiev')).toEqual([]);
    expect(missing('who did the cops arrest')).toEqual([]);
  });

  it('forgives a typing error in a word that no article has', () => {
    expect(missing('embasy')).toEqual([]);
  });

  it.each([
    ['how many people died', 'number'],
    ['when did they warn', 'date'],
    ['where was it', 'place'],
    ['why did it sink', 'reason'],
    ['who warned them', 'person'],
    ['what did the embassy say', 'statement'],
    ['the ferry', 'anything'],
  ] as const)('takes "%s" to ask for a %s', (text, kind) => {
    expect(analyse(text).askedFor).toBe(kind);
  });

  it('finds no word in a question of function words, or of none', () => {
    expect(analyse('what is it?').words).toEqual([]);
    expect(analyse('🙂🙂').words).toEqual([]);
    expect(analyse('').words).toEqual([]);
  });

  it('counts a repeated word once', () => {
    expect(analyse('ferry ferry FERRY').words).toHaveLength(1);
  });
});
