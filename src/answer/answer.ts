import type { Quote } from '../corpus/quote.ts';

/** A quote as it is shown: where it stands, what other articles carry the same words, and why it ranks where it does. */
export interface CitedQuote extends Quote {
  /** Unbounded; comparable within one answer only. */
  readonly score: number;
  /** Ids of other articles with near-identical text, in corpus order. */
  readonly alsoIn: readonly string[];
}

type Quotes = readonly [CitedQuote, ...CitedQuote[]];

interface Found {
  /** The one to three quotes to show, best first. */
  readonly quotes: Quotes;
  /** What comes after them, best first, at most nine: for paging on. */
  readonly further: readonly CitedQuote[];
  /** Words of the question that no article contains, as typed. */
  readonly missingTerms: readonly string[];
  /** Whether the quotes state different figures or dates for the same thing. */
  readonly figuresDiffer: false | 'figures' | 'dates';
}

/** Why an answer has no quotes: the question has no words to look for, no article has any of them, or none carries an answer. */
export type UnansweredReason = 'no-words' | 'no-match' | 'no-evidence';

/** What the articles say to a question. */
export type Answer =
  | ({ readonly kind: 'quoted' } & Found)
  /** Near, but may not answer. */
  | ({ readonly kind: 'related' } & Found)
  | {
      readonly kind: 'unanswered';
      readonly reason: UnansweredReason;
      readonly missingTerms: readonly string[];
      /** The nearest passages, best first, at most nine: not an answer, offered only on request. */
      readonly further: readonly CitedQuote[];
    };
