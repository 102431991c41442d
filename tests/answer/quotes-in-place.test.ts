import { describe, expect, it } from 'vitest';
import { possibleQuotes, quotesInPlace } from '../../src/answer/quotes-in-place.ts';
import type { RankedQuote } from '../../src/answer/rank-quotes.ts';
import { sentenceFacts } from '../../src/answer/sentence-facts.ts';
import { textOf } from '../../src/corpus/quote.ts';
import { termsOf } from '../../src/text/terms.ts';
import { filler, madeCorpus, NO_EVIDENCE } from './made-corpus.ts';

const court = `The court met ${filler(20)}`;
const deaths = `Seven people died ${filler(15)}`;
const wounds = `Nine were hurt ${filler(15)}`;
const FILLERS = ['c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
const corpus = madeCorpus({
  a: `${court} ${deaths} ${wounds}`,
  b: 'A bridge fell.',
  ...Object.fromEntries(FILLERS.map((id) => [id, 'It rained.'])),
});
const factsOf = sentenceFacts(termsOf);
const COURT = ['a', 0] as const;
const DEATHS = ['a', 1] as const;
const WOUNDS = ['a', 2] as const;
const BRIDGE = ['b', 0] as const;

/** The quotes of these sentences, best first, as they are before anybody knows which are near. */
function ranked(...places: readonly (readonly [article: string, ordinal: number])[]): readonly RankedQuote[] {
  return places.map(([id, ordinal], at) => {
    const { quote, quoteTerms } = factsOf(corpus.article(id), ordinal);
    return { ...quote, ordinal, terms: quoteTerms, evidence: NO_EVIDENCE, passage: 0, score: 1 - at / 10 };
  });
}

const textsOf = (quotes: readonly RankedQuote[]): readonly string[] =>
  quotesInPlace(quotes, corpus, factsOf).map((quote) => textOf(corpus, quote));

describe('quotesInPlace', () => {
  it('shows a sentence with the nearer of its neighbours', () => {
    expect(textsOf(ranked(DEATHS, COURT, WOUNDS))[0]).toBe(`${court} ${deaths}`);
    expect(textsOf(ranked(DEATHS, WOUNDS, COURT))[0]).toBe(`${deaths} ${wounds}`);
  });

  it('shows a sentence by itself where no neighbour is near and the quote would become long', () => {
    expect(textsOf(ranked(DEATHS, BRIDGE))).toEqual([deaths, 'A bridge fell.']);
  });

  it('shows no sentence twice: one that a better quote shows has no quote of its own, nor is it shown beside another', () => {
    expect(textsOf(ranked(DEATHS, COURT, WOUNDS))).toEqual([`${court} ${deaths}`, wounds]);
    expect(textsOf(ranked(WOUNDS, BRIDGE, DEATHS, COURT))).toEqual([
      `${deaths} ${wounds}`,
      'A bridge fell.',
      court,
    ]);
  });

  it('leaves what is far from the question as it is', () => {
    const before = FILLERS.map((id) => [id, 0] as const);
    expect(textsOf(ranked(...before, DEATHS)).at(-1)).toBe(`${deaths} ${wounds}`);
    expect(textsOf(ranked(...before.slice(1), DEATHS)).at(-1)).toBe(deaths);
  });

  it('knows the terms of what it shows', () => {
    const [first] = quotesInPlace(ranked(DEATHS, COURT), corpus, factsOf);
    expect(first?.terms).toEqual(new Set(termsOf(`${court} ${deaths}`).map(({ term }) => term)));
  });
});

describe('possibleQuotes', () => {
  it('gives the sentence by itself and with either neighbour', () => {
    const texts = possibleQuotes(corpus.article('a'), 1).map((quote) => textOf(corpus, quote));
    expect(texts).toEqual([deaths, `${court} ${deaths}`, `${deaths} ${wounds}`]);
  });
});
