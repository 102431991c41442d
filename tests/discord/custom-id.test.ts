import { describe, expect, test } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { type ButtonState, decodeCustomId, encodeCustomId } from '../../src/discord/custom-id.ts';
import type { SharedQuote } from '../../src/discord/reply.ts';
import { corpusOf, hostileCorpus } from './hostile-articles.ts';

const corpus = hostileCorpus();
const [first, second] = corpus.articles;
if (first === undefined || second === undefined) throw new Error('too few articles');

const sentence = (article: typeof first, from: number, to = from): SharedQuote => {
  const [start, end] = [article.sentences[from]?.span.start, article.sentences[to]?.span.end];
  if (start === undefined || end === undefined) throw new Error('no such sentence');
  return { articleId: article.id, span: { start, end }, alsoIn: [] };
};
const one = sentence(first, 0);
const several = sentence(first, 1, 3);
const shared: SharedQuote = { ...sentence(second, 0), alsoIn: ['d-no-metadata', 'e-copy'] };
const withinSentences: SharedQuote = { articleId: first.id, span: { start: 3, end: 17 }, alsoIn: ['e-copy'] };
const quotes = [one, several, shared, withinSentences];

const states: Readonly<Record<string, ButtonState>> = {
  page: { action: 'page', from: 3, list: { kind: 'related', quotes, figuresDiffer: 'dates' } },
  share: { action: 'share', from: 0, list: { kind: 'quoted', quotes, figuresDiffer: false } },
  context: { action: 'context', quote: shared },
  'context of any span': { action: 'context', quote: withinSentences },
  cite: { action: 'cite', quotes },
  sources: { action: 'sources', from: 1_000 },
  timeline: { action: 'timeline', ordinals: [0, 1, 2, 7, 9, 10, 300], from: 5 },
  'share-timeline': { action: 'share-timeline', ordinals: [4, 5, 6] },
  remove: { action: 'remove', askerId: '1234567890123456789' },
  'share-checks': {
    action: 'share-checks',
    checks: [
      {
        verdict: 'differs',
        passages: [{ quote: one, marked: { start: one.span.start + 2, end: one.span.end } }],
      },
      { verdict: 'absent', passages: [] },
    ],
  },
};

describe('a custom id', () => {
  test.each(Object.entries(states))('gives back the state of the button: %s', (_, state) => {
    const id = encodeCustomId(state, corpus);
    expect(id.length).toBeLessThanOrEqual(100);
    expect(decodeCustomId(id, corpus)).toEqual({ kind: 'button', state });
  });

  test('holds twelve quotes of a corpus of ten thousand articles', () => {
    const [article] = corpus.articles;
    if (article === undefined) throw new Error('no article');
    const large = buildCorpus(
      Array.from({ length: 10_000 }, (_, index) => ({ ...article, id: `a${index}` })),
    );
    const list = large.articles.slice(-12).map((last) => sentence(last, 0));
    const state: ButtonState = {
      action: 'page',
      from: 9,
      list: { kind: 'quoted', quotes: list, figuresDiffer: false },
    };
    const id = encodeCustomId(state, large);
    expect(id.length).toBeLessThanOrEqual(100);
    expect(decodeCustomId(id, large)).toEqual({ kind: 'button', state });
  });

  test('loses the last quotes of a list that is too long', () => {
    const many = Array.from({ length: 40 }, () => several);
    const decoded = decodeCustomId(encodeCustomId({ action: 'cite', quotes: many }, corpus), corpus);
    if (decoded.kind !== 'button' || decoded.state.action !== 'cite') throw new Error('not read back');
    expect(decoded.state.quotes.length).toBeGreaterThan(10);
    expect(decoded.state.quotes.length).toBeLessThan(40);
  });

  test('says that the articles have changed, but for removing, which needs none', () => {
    const other = corpusOf({ 'only-one': '---\nlanguage: en\n---\nAnother sentence.\n' });
    for (const [name, state] of Object.entries(states)) {
      const expected = name === 'remove' ? { kind: 'button', state } : { kind: 'corpus-changed' };
      expect(decodeCustomId(encodeCustomId(state, corpus), other)).toEqual(expected);
    }
  });

  test.each([
    '',
    'v1.',
    'v1.AA',
    'v2.AAAA',
    'ask:1',
    `v1.${'A'.repeat(98)}`,
    'v1.%%%',
    'v1.__________',
    '😀',
  ])('that this bot never made is unreadable: %s', (forged) => {
    expect(decodeCustomId(forged, corpus)).not.toMatchObject({ kind: 'button' });
  });

  test('that was tampered with never throws and never leads outside the articles', () => {
    for (const state of Object.values(states)) {
      const bytes = Buffer.from(encodeCustomId(state, corpus).slice(3), 'base64url');
      for (let at = 0; at < bytes.length; at += 1) {
        for (const value of [0, 1, 0x7f, 0x80, 0xff]) {
          const tampered = Buffer.from(bytes);
          tampered[at] = value;
          const decoded = decodeCustomId(`v1.${tampered.toString('base64url')}`, corpus);
          if (decoded.kind !== 'button' || decoded.state.action !== 'cite') continue;
          for (const { articleId, span } of decoded.state.quotes) {
            expect(span.end).toBeLessThanOrEqual(corpus.article(articleId).text.length);
            expect(span.start).toBeLessThan(span.end);
          }
        }
      }
    }
  });
});
