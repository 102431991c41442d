import { describe, expect, it } from 'vitest';
import { type NearQuote, rankByReading } from '../../src/answer/rank-by-reading.ts';
import { sentenceFacts } from '../../src/answer/sentence-facts.ts';
import { textOf } from '../../src/corpus/quote.ts';
import type { Reader } from '../../src/reader/reader.ts';
import { type Term, termsOf } from '../../src/text/terms.ts';
import { madeCorpus } from './made-corpus.ts';

const long = (words: number): string => `${Array.from({ length: words }, (_, at) => `word${at}`).join(' ')}.`;
const court = `The court met ${long(20)}`;
const deaths = `Seven people died ${long(15)}`;
const wounds = `Nine were hurt ${long(15)}`;
const corpus = madeCorpus({ a: `${court} ${deaths} ${wounds}`, b: 'A bridge fell.' });
const factsOf = sentenceFacts((text): readonly Term[] => termsOf(text));
const question = { text: 'how many died', words: [], askedFor: 'number' } as const;

/** Likes sentences with one of these words, the first the most. */
const fondOf = (...words: readonly string[]): Reader => ({
  embed: () => Promise.reject(new Error('nothing is embedded here')),
  read: async (_, readings) =>
    readings.map(({ sentence }) => {
      const at = words.findIndex((word) => sentence.includes(word));
      return at === -1 ? -5 : 5 - at;
    }),
  close: async () => {},
});

function near(articleId: string, ordinal: number): NearQuote {
  const facts = factsOf(corpus.article(articleId), ordinal);
  const evidence = { coverage: 0, beside: 0, adjacency: 0, answerKind: false, heading: false };
  return {
    quote: { ...facts.quote, ordinal, terms: facts.quoteTerms, evidence, passage: 0, score: 0 },
    near: { own: 0.5, inPlace: 0.5 },
  };
}

async function ranked(reader: Reader, shortlist: readonly NearQuote[]): Promise<readonly string[]> {
  return (await rankByReading(question, shortlist, corpus, factsOf, reader)).map((quote) =>
    textOf(corpus, quote),
  );
}

describe('rankByReading', () => {
  it('puts first what the reader likes best', async () => {
    const [first] = await ranked(fondOf('bridge'), [near('a', 1), near('b', 0)]);
    expect(first).toBe('A bridge fell.');
  });

  it('quotes a sentence with the neighbour that the reader likes better', async () => {
    const all = [near('a', 0), near('a', 1), near('a', 2), near('b', 0)];
    expect((await ranked(fondOf('Seven', 'court', 'Nine'), all))[0]).toBe(`${court} ${deaths}`);
    expect((await ranked(fondOf('Seven', 'Nine', 'court'), all))[0]).toBe(`${deaths} ${wounds}`);
  });

  it('quotes a sentence by itself where no neighbour is near to the question', async () => {
    expect((await ranked(fondOf('Seven'), [near('a', 1), near('b', 0)]))[0]).toBe(deaths);
  });

  it('knows the terms of what it quotes', async () => {
    const all = [near('a', 0), near('a', 1), near('a', 2)];
    const [first] = await rankByReading(question, all, corpus, factsOf, fondOf('Seven', 'court'));
    expect(first?.terms).toEqual(new Set(termsOf(`${court} ${deaths}`).map(({ term }) => term)));
  });
});
