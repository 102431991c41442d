/** A passage found for a query. */
export interface RankedPassage {
  readonly passageId: string;
  /** Unbounded; comparable within one ranking only. */
  readonly score: number;
}

/** Finds passages by their terms. The only interface between the bot and a search engine. */
export interface PassageIndex {
  /** The best passages for the terms, best first, ties in the order of the corpus; none when no term is known. */
  search(terms: readonly string[], limit: number): readonly RankedPassage[];
  /** In how many passages the term occurs; for one that stands in no text, how many have it in their headline. */
  frequencyOf(term: string): number;
  /**
   * Terms of the index that a typing error or two lead to, fewest errors first, then the more frequent ones; the term itself
   * is not among them. None for a short term, or one that is not a word.
   */
  similarTo(term: string): readonly string[];
}
