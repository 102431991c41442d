import { describe, expect, it } from 'vitest';
import { decideByReading, decideByWords } from '../../src/answer/decide.ts';
import { rankingOf } from '../../src/answer/ranking.ts';
import { sentenceFacts } from '../../src/answer/sentence-facts.ts';
import { lexiconOf } from '../../src/search/lexicon.ts';
import { madeCorpus } from './made-corpus.ts';

const corpus = madeCorpus({ a: 'Police detained eleven people near the coast. The ferry sank at noon.' });
const lexicon = lexiconOf(corpus);
const { question, ranked } = await rankingOf(corpus, lexicon, sentenceFacts(lexicon)).bearingOn(
  'police detained eleven people near the coast',
  () => true,
);
const opinion = { ...question, text: `whats your own opinion, ${question.text}` };
const sure = ranked.map((quote) => ({ ...quote, score: 0.99 }));

describe('decideByWords', () => {
  it('quotes what covers the question, but not for what the bot itself is to think', () => {
    expect(decideByWords(question, ranked).decision).toBe('quoted');
    expect(decideByWords(opinion, ranked).decision).toBe('related');
  });
});

describe('decideByReading', () => {
  it('quotes what the reader is sure of, but not for what the bot itself is to think', () => {
    expect(decideByReading(question, sure).decision).toBe('quoted');
    expect(decideByReading(opinion, sure).decision).toBe('related');
  });

  it('finds no answer where nothing is ranked', () => {
    expect(decideByReading(question, []).decision).toBe('unanswered');
  });
});
