import { describe, expect, it } from 'vitest';
import type { RankedQuote } from '../../src/answer/rank-quotes.ts';
import { selectQuotes } from '../../src/answer/select-quotes.ts';
import { textOf } from '../../src/corpus/quote.ts';
import { termsOf } from '../../src/text/terms.ts';
import { madeCorpus, NO_EVIDENCE } from './made-corpus.ts';

const corpus = madeCorpus({
  a: 'The dam broke at dawn and flooded four villages. Nobody had been warned by the ministry in time.',
  b: 'The dam broke at dawn and flooded four villages. A different report came from the coast yesterday.',
  c: 'Engineers had asked for repairs three years before the disaster.',
});

const ranked = (
  id: string,
  ordinal: number,
  score: number,
  span = corpus.article(id).sentences[ordinal]?.span ?? { start: 0, end: 0 },
): RankedQuote => ({
  articleId: id,
  span,
  ordinal,
  terms: new Set(termsOf(textOf(corpus, { articleId: id, span })).map(({ term }) => term)),
  evidence: NO_EVIDENCE,
  passage: 1,
  score,
});

describe('selectQuotes', () => {
  it('shows the best of each article before a second of one', () => {
    const { shown } = selectQuotes(
      corpus,
      [ranked('a', 0, 0.9), ranked('a', 1, 0.8), ranked('c', 0, 0.7)],
      2,
    );
    expect(shown.map(({ articleId }) => articleId)).toEqual(['a', 'c']);
  });

  it('shows near-identical text once and names the other articles that carry it', () => {
    const { shown, further } = selectQuotes(corpus, [ranked('a', 0, 0.9), ranked('b', 0, 0.9)], 3);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ articleId: 'a', alsoIn: ['b'] });
    expect(further).toEqual([]);
  });

  it('shows no character twice', () => {
    const whole = ranked('a', 0, 0.8, { start: 0, end: corpus.article('a').text.length });
    const { shown } = selectQuotes(corpus, [ranked('a', 1, 0.9), whole], 3);
    expect(shown.map((quote) => textOf(corpus, quote))).toEqual([
      'Nobody had been warned by the ministry in time.',
    ]);
  });

  it('keeps what comes after the shown ones, in order', () => {
    const { further } = selectQuotes(
      corpus,
      [ranked('a', 0, 0.9), ranked('c', 0, 0.8), ranked('b', 1, 0.7)],
      1,
    );
    expect(further.map(({ articleId }) => articleId)).toEqual(['c', 'b']);
  });
});
