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
  /** In how many passages the term occurs. */
  frequencyOf(term: string): number;
  /** Terms of the index that differ from this one by a typing error, nearest first; the term itself is not among them. */
  similarTo(term: string): readonly string[];
}
