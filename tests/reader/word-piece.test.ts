import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeReading } from '../../src/reader/encoding.ts';
import { parseModelCard } from '../../src/reader/model-card.ts';
import { wordPiece } from '../../src/reader/word-piece.ts';

const folder = 'models/reader';
const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');

interface Cases {
  readonly texts: readonly { readonly text: string; readonly ids: readonly number[] }[];
  readonly pairs: readonly {
    readonly question: string;
    readonly headline: string;
    readonly before: string;
    readonly sentence: string;
    readonly after: string;
    readonly ids: readonly number[];
    readonly types: readonly number[];
  }[];
}

describe('wordPiece', () => {
  it('takes the longest pieces first, and the unknown piece where none fits', () => {
    const pieces = wordPiece(['[UNK]', 'un', '##want', '##ed', 'want', '##wa', '!'].join('\n'));
    expect(pieces.idsOf('UNWANTED want! ẑ', 99)).toEqual([1, 2, 3, 4, 6, 0]);
  });

  it('drops accents, case and control characters, and parts punctuation', () => {
    const pieces = wordPiece(['[UNK]', 'cafe', '’', 's'].join('\n'));
    expect(pieces.idsOf('Café’s\u0000', 99)).toEqual([1, 2, 3]);
  });

  it('gives at most as many ids as asked for', () => {
    expect(wordPiece('[UNK]\na').idsOf('a a a a', 2)).toEqual([1, 1]);
  });

  it('agrees with the tokenizer that the model was trained with', () => {
    const pieces = wordPiece(read('vocab.txt'));
    const cases: Cases = JSON.parse(read('tokenizer-cases.json'));
    expect(cases.texts.map(({ text }) => pieces.idsOf(text, Number.POSITIVE_INFINITY))).toEqual(
      cases.texts.map(({ ids }) => ids),
    );
    const { score } = parseModelCard(read('reader.json'));
    expect(cases.pairs.map((pair) => encodeReading(pair.question, pair, pieces, score))).toEqual(
      cases.pairs.map(({ ids, types }) => ({ ids, types })),
    );
  });
});
