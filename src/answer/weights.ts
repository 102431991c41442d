/** What each piece of evidence counts for when sentences are ranked from words alone. ARCHITECTURE.md gives the measurements. */
export const WORD_WEIGHTS = {
  coverage: 1,
  beside: 0.5,
  passage: 0.3,
  answerKind: 0.2,
  adjacency: 0.1,
  heading: -0.3,
} as const;
