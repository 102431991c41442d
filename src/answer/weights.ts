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

/**
 * What the learned evidence counts for: the reader's logit, the score by words, and how near the sentence is in meaning by
 * itself and in its place; a heading says less than prose, and least where it holds nothing of the kind asked for. Names only
 * rank: a sentence that shows who or what is asked about comes before one that does not, but is no surer an answer. They were
 * chosen on invented events that the model did not learn from, with the judgments but the freshest in view. Slope and offset
 * turn the sum into a score from 0 to 1 that is 0.5 where a quote begins to be right more often than a refusal.
 */
export const READING_WEIGHTS = {
  logit: 1,
  words: 1,
  meaning: 8,
  meaningInPlace: 8,
  heading: -2,
  bareHeading: -4,
  names: 2,
  slope: 0.6,
  offset: -3.6,
} as const;
