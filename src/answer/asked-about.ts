import type { Lexicon } from '../search/lexicon.ts';

/** Verbs whose forms no stemmer brings together. */
const IRREGULAR: readonly (readonly string[])[] = [
  'begin began begun start',
  'sink sank sunk',
  'fall fell fallen',
  'win won',
  'die dead death',
  'break broke broken',
  'strike struck',
  'shoot shot',
  'steal stole stolen',
  'take took taken',
  'give gave given',
  'rise rose risen',
  'flee fled',
  'fight fought',
  'lose lost loss',
  'leav left',
  'kill slain',
  'catch caught',
  'hold held',
  'meet met',
  'pay paid',
  'sell sold',
  'buy bought',
  'send sent',
  'find found',
  'build built',
  'tear tore torn',
  'blow blew blown',
  'end finish over',
].map((forms) => forms.split(' '));
/** Words of a question that say what kind of answer it wants, not what it is about. */
const ASKING =
  /\b(?:how|many|much|number|count|total|amount|share|percentage|toll|exact(?:ly)?|official|figure|(?<!\S\s*)when|what|which|who|day|date|time|year|month|happen(?:ed)?|occur(?:red)?|take place|took place|first|people|persons?|ppl|lives|victims|come|came|go|went|there)\b/giu;

/** What a question asks about: the words that say what happened or is counted, and the names. */
export interface AskedAbout {
  readonly things: readonly (readonly string[])[];
  /** Things that may stand beside the statement: where and in what ("in the attack", "at the hall"). */
  readonly setting: readonly (readonly string[])[];
  readonly names: readonly (readonly string[])[];
}

/** The things, the setting and the names in a question, each as the terms that stand for it. */
export function askedAbout(question: string, lexicon: Lexicon): AskedAbout {
  const toll = /\b(?:death )?toll\b|\bfatalities\b/iu.test(question) ? ' died' : '';
  const blank = question.replace(ASKING, (word) => ' '.repeat(word.length)) + toll;
  const things: (readonly string[])[] = [];
  const setting: (readonly string[])[] = [];
  const names: (readonly string[])[] = [];
  const bySpan = new Map<number, string[]>();
  for (const { term, span } of lexicon(blank))
    bySpan.set(span.start, [...(bySpan.get(span.start) ?? []), term]);
  for (const [start, terms] of bySpan) {
    const named = start > 0 && /^\p{Lu}/u.test(blank.slice(start));
    const placed =
      /\b(?:in|at|during|after|by|from|near|of)\s+(?:the |an? )?(?:[\p{L}-]+\s+)?$|(?<=\S\s+)\b(?:when|while|as)\s/u.test(
        blank.slice(0, start),
      ) && things.length > 0;
    (named ? names : placed ? setting : things).push(
      terms.flatMap((term) => IRREGULAR.find((forms) => forms.includes(term)) ?? [term]),
    );
  }
  return { things, setting, names };
}

/** Whether any of the terms that stand for one thing is among the terms. */
export function holds(terms: ReadonlySet<string>, wanted: readonly string[]): boolean {
  return wanted.some((term) => terms.has(term));
}
