import type { Span } from '../text/span.ts';

/** Every verdict; custom ids count them, so their order stays. */
export const VERDICTS = [
  'exact',
  'typography',
  'differs',
  'joined',
  'elsewhere',
  'absent',
  'too-short',
] as const;

/**
 * How a quotation stands to what the articles print. *exact*: word for word. *typography*: but for quote marks, dashes,
 * spaces and case. *differs*: the nearest passage says it in other words. *joined*: parts that are each exact, from
 * separate places. *elsewhere*: exact, or exact but for typography, in another article than the one named.
 * *absent*: in none. *too-short*: too few words to say.
 */
export type Verdict = (typeof VERDICTS)[number];

/** One difference between a quotation and the passage; both sides are characters of their texts, empty where there is nothing. */
export interface Difference {
  /** `dropped`: printed, but not quoted. `added`: quoted, but not printed. `moved`: the same words at another place. */
  readonly kind: 'changed' | 'dropped' | 'added' | 'moved';
  readonly quoted: string;
  readonly printed: string;
}

/** What an article prints: whole sentences, and within them the part that the quotation is about. */
export interface VerifiedPassage {
  readonly articleId: string;
  /** Whole sentences, so that a reader sees what a cut left out. */
  readonly span: Span;
  readonly marked: Span;
  /** A changed negation or number first, then in the order of the passage. */
  readonly differences: readonly Difference[];
}

/** What became of one quotation. */
export interface Verification {
  /** The quotation as given. */
  readonly text: string;
  readonly verdict: Verdict;
  /** None when the quotation is absent or too short; several when it is joined, or stands in several articles. */
  readonly passages: readonly VerifiedPassage[];
}

/** A quotation of fewer words, or of fewer characters, cannot be told from chance. */
export const LEAST = { words: 4, characters: 12 } as const;
