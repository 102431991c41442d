import type { Lexicon } from '../search/lexicon.ts';
import { type DateReading, datesIn } from '../text/dates.ts';

/** The date of a sentence together with the words that say what happened then. */
export interface StatedEvent {
  readonly reading: DateReading;
  readonly terms: ReadonlySet<string>;
  /** Those words themselves. */
  readonly words: string;
}

/**
 * The dates of a sentence that have a day, a month or a year, each with its event: what a date qualifies ("a March 7
 * warning"), what follows it at the head of a clause, or else what stands before it.
 */
export function statedEvents(
  sentence: string,
  published: string | undefined,
  lexicon: Lexicon,
): readonly StatedEvent[] {
  const readings = datesIn(sentence, published).filter(
    ({ stated, when }) => when !== undefined || stated.month !== undefined,
  );
  return readings.map((reading, order): StatedEvent => {
    const { start, end } = reading.span;
    const before = sentence.slice(readings[order - 1]?.span.end ?? 0, start);
    const after = sentence.slice(end, readings[order + 1]?.span.start ?? sentence.length);
    const words = eventWords(before, after);
    return { reading, words, terms: new Set(lexicon(words).map(({ term }) => term)) };
  });
}

function eventWords(before: string, after: string): string {
  const qualifies = /^(?:['’]s\s+|\s+)(?=\p{Ll})/u.exec(after);
  const preposition = /\b(?:on|in|at|by|since|until|during|from|around|late|early|mid|of)\s*$/iu.test(before);
  if (
    /^['’]s\s/u.test(after) ||
    (qualifies !== null && !preposition && /\b(?:an?|the|this|that|its|his|their)\s+$/iu.test(before))
  ) {
    return after.replace(/^['’]s/u, '').split(/[,;:“”]/u)[0] ?? '';
  }
  const leads =
    /(?:^|[,;:—“”.]\s*)(?:\p{L}+\s+)?(?:on|in|by|since|during|late|early|this|last|the)?\s*$/iu.test(
      before,
    ) || before.trim() === '';
  if (leads) return mainClause(after);
  const clause = before.split(/[;:“”]|,\s+(?=and|but|while|which|where)/u).at(-1) ?? '';
  return clause.split(',').at(-1)?.trim().split(/\s+/u).length === 1
    ? clause
    : clause.slice(clause.lastIndexOf(',') + 1);
}

/** From a leading date to where somebody's words or thoughts begin, or what is said of a person or thing in passing. */
function mainClause(after: string): string {
  return after.split(/\b(?:that|who|whom|whose|which|where)\b|[;:“”]/u)[0] ?? '';
}
