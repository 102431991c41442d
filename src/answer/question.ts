import type { Lexicon } from '../search/lexicon.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { Span } from '../text/span.ts';
import { sliceOf } from '../text/span.ts';
import { type AskedCredit, askedCredit } from './asked-credit.ts';

/** What kind of thing would answer a question. */
export type AskedFor = 'number' | 'date' | 'place' | 'person' | 'reason' | 'statement' | 'anything';

/** A content word of a question with all the terms that stand for it in the index. */
export interface AskedWord {
  /** As typed. */
  readonly word: string;
  readonly terms: readonly string[];
  /** Inverse passage frequency of its most frequent term; words that no passage has weigh most. */
  readonly weight: number;
  /** Whether no article contains it, in any spelling or equivalent. */
  readonly missing: boolean;
}

/** A question as the ranking understands it. */
export interface Question {
  readonly text: string;
  readonly words: readonly AskedWord[];
  readonly askedFor: AskedFor;
  /** What it asks of articles as such; undefined for one about what they tell. */
  readonly credit: AskedCredit | undefined;
}

const ASKED_FOR: readonly (readonly [AskedFor, RegExp])[] = [
  [
    'number',
    /\b(?:how (?:many|much|long|old|often|far|big|large)|number of|count of|toll|total|amount|percentage|what share)\b/iu,
  ],
  [
    'date',
    /\b(?:when|what (?:day|date|time|year|month)|which (?:day|date|year|month)|what years?|which years?|since when|date|how long ago)\b/iu,
  ],
  [
    'place',
    /\b(?:where|which (?:city|town|country|region|place|village|province)|what (?:city|town|country|region|place|part of)|location)\b/iu,
  ],
  ['reason', /\b(?:why|how come|reasons?|motive|what for|because of what|what caused)\b/iu],
  ['person', /\b(?:who|whos|whose|whom|name of|names of|whats the name)\b/iu],
  [
    'statement',
    /\b(?:what (?:did|does|do|has|had) .{1,40}\b(?:say|said|think|claim|write|announce|promise|vow|tell|report|post|recommend)|said about|statement|quote|reaction|respond|react)\b/iu,
  ],
];

/** The question's content words and what kind of thing it asks for. */
export function analyseQuestion(
  text: string,
  index: PassageIndex,
  lexicon: Lexicon,
  passages: number,
): Question {
  const bySpan = new Map<number, { span: Span; terms: string[] }>();
  for (const { term, span } of lexicon(text)) {
    // A phrase's shared term belongs to its first word: "prime minister" as a whole, or in part.
    const entry = bySpan.get(span.start) ?? { span, terms: [] };
    entry.terms.push(term);
    bySpan.set(span.start, entry);
  }
  const words = [...bySpan.values()].map(({ span, terms }): AskedWord => {
    const word = sliceOf(text, { start: span.start, end: span.end });
    const known = terms.filter((term) => index.frequencyOf(term) > 0);
    const found = known.length > 0 ? known : terms.flatMap((term) => index.similarTo(term).slice(0, 2));
    const frequency = Math.max(0, ...found.map((term) => index.frequencyOf(term)));
    return {
      word,
      terms: found,
      weight: Math.log(1 + passages / (frequency + 0.5)),
      missing: found.length === 0,
    };
  });
  const askedFor = ASKED_FOR.find(([, pattern]) => pattern.test(text))?.[0] ?? 'anything';
  return { text, words: withoutRepeats(words), askedFor, credit: askedCredit(text) };
}

function withoutRepeats(words: readonly AskedWord[]): readonly AskedWord[] {
  const seen = new Set<string>();
  return words.filter(({ word, terms }) => {
    const key = terms.join(' ') || word.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
}
