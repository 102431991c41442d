import type { Reading } from './reader.ts';
import type { WordPiece } from './word-piece.ts';

/** One input of the model: ids, and for each whether it belongs to the question (0) or to what is read (1). */
export interface Encoded {
  readonly ids: readonly number[];
  readonly types: readonly number[];
}

/** Most ids of each part; the model was trained with these, in models/tokens.py. */
const LENGTH = 128;
const QUESTION = 32;
const SENTENCE = 80;
const HEADLINE = 16;
const BEFORE = 24;
const AFTER = 16;
/** [CLS], two [SEP] and the three marks below. */
const SPECIALS = 6;

/** Unused pieces of the vocabulary that mark the sentence to be judged and the end of the headline. */
const OPEN = '[unused0]';
const CLOSE = '[unused1]';
const HEADLINE_END = '[unused2]';

/** A text by itself, for its vector. */
export function encodeText(text: string, pieces: WordPiece): Encoded {
  const ids = [pieces.special('[CLS]'), ...pieces.idsOf(text, LENGTH - 2), pieces.special('[SEP]')];
  return { ids, types: ids.map(() => 0) };
}

/**
 * A question and a marked sentence in its place:
 * `[CLS] question [SEP] headline ▸ before ⟦ sentence ⟧ after [SEP]`. What does not fit is left out of what follows, then of
 * what precedes, then of the headline: the model reads less, nobody is shown less.
 */
export function encodeReading(question: string, reading: Reading, pieces: WordPiece): Encoded {
  const asked = pieces.idsOf(question, QUESTION);
  const sentence = pieces.idsOf(reading.sentence, SENTENCE);
  let room = LENGTH - SPECIALS - asked.length - sentence.length;
  const headline = pieces.idsOf(reading.headline, Math.min(HEADLINE, room));
  room -= headline.length;
  const left = pieces.idsOf(reading.before, LENGTH * 4);
  const before = left.slice(Math.max(0, left.length - Math.min(BEFORE, room)));
  room -= before.length;
  const after = pieces.idsOf(reading.after, Math.min(AFTER, room));
  const first = [pieces.special('[CLS]'), ...asked, pieces.special('[SEP]')];
  const second = [
    ...headline,
    pieces.special(HEADLINE_END),
    ...before,
    pieces.special(OPEN),
    ...sentence,
    pieces.special(CLOSE),
    ...after,
    pieces.special('[SEP]'),
  ];
  return { ids: [...first, ...second], types: [...first.map(() => 0), ...second.map(() => 1)] };
}
