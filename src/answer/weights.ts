/** What each piece of evidence counts for when sentences are ranked from words alone. */
export interface WordWeights {
  readonly coverage: number;
  readonly beside: number;
  readonly passage: number;
  readonly answerKind: number;
  readonly adjacency: number;
  readonly heading: number;
}

/** The weights in use. ARCHITECTURE.md gives the measurements behind them. */
export const WORD_WEIGHTS: WordWeights = {
  coverage: 1,
  beside: 0.5,
  passage: 0.3,
  answerKind: 0.2,
  adjacency: 0.1,
  heading: -0.3,
};
