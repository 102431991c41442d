import type { Quote } from '../corpus/quote.ts';
import type { Span } from '../text/span.ts';

/** A sentence that ties something to a date. */
export interface TimelineEntry extends Quote {
  /** Inclusive days, `YYYY-MM-DD`; the same day twice for a day, the ends of a longer stretch. */
  readonly from: string;
  readonly to: string;
  readonly precision: 'day' | 'month' | 'year' | 'range';
  /** Whether the date rests on the article's own publication date ("on Friday"), and not on the sentence alone. */
  readonly derived: boolean;
  /** Where the sentence says when, within the quote's span. */
  readonly expression: Span;
  /** Ids of other articles with the same sentence, in corpus order. */
  readonly alsoIn: readonly string[];
}

/** An expression of time that nothing in its article settles. */
export interface UnresolvedDate extends Quote {
  readonly expression: Span;
}

/** What the articles tie to dates. */
export interface Timeline {
  /** In order of the first day, then of the last, then of the corpus. */
  readonly entries: readonly TimelineEntry[];
  /** Left out of the entries, in corpus order. */
  readonly unresolved: readonly UnresolvedDate[];
}

/** Restricts a timeline; an absent field does not restrict. */
export interface TimelineFilter {
  /** Words that the sentence, its neighbours or the headline must have, at least one of them the sentence itself. */
  readonly about?: string;
  /** Inclusive days, `YYYY-MM-DD`: an entry stays when its stretch touches theirs. */
  readonly from?: string;
  readonly to?: string;
}
