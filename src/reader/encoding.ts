import type { ModelCard } from './model-card.ts';
import type { Reading } from './reader.ts';
import type { WordPiece } from './word-piece.ts';

/** One input of a model: ids, and for each whether it belongs to the question (0) or to what is read (1). */
export interface Encoded {
  readonly ids: readonly number[];
  readonly types: readonly number[];
}

/** Unused pieces of the vocabulary that mark the sentence to be judged and the end of the headline. */
const OPEN = '[unused0]';
const CLOSE = '[unused1]';
const HEADLINE_END = '[unused2]';
/** `[CLS]`, two `[SEP]`, and the three marks. */
const MARKS = 6;

/** A text by itself, for its vector. */
export function encodeText(text: string, pieces: WordPiece, { maxLength }: ModelCard['embed']): Encoded {
  const ids = [pieces.special('[CLS]'), ...pieces.idsOf(text, maxLength - 2), pieces.special('[SEP]')];
  return { ids, types: ids.map(() => 0) };
}

/**
 * A question and a marked sentence in its place:
 * `[CLS] question [SEP] headline ▸ before ⟦ sentence ⟧ after [SEP]`. What does not fit is left out of what follows, then of
 * what precedes, then of the headline: the model reads less, nobody is shown less. Must match models/tokens.py.
 */
export function encodeReading(
  question: string,
  reading: Reading,
  pieces: WordPiece,
  limits: ModelCard['score'],
): Encoded {
  const asked = pieces.idsOf(question, limits.question);
  const sentence = pieces.idsOf(reading.sentence, limits.target);
  let room = limits.maxLength - MARKS - asked.length - sentence.length;
  const headline = pieces.idsOf(reading.headline, Math.min(limits.headline, room));
  room -= headline.length;
  const left = pieces.idsOf(reading.before, Number.POSITIVE_INFINITY);
  const before = left.slice(Math.max(0, left.length - Math.min(limits.before, room)));
  room -= before.length;
  const after = pieces.idsOf(reading.after, Math.min(limits.after, room));
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
