/** One sentence in its place, to be judged as an answer to a question. */
export interface Reading {
  readonly headline: string;
  /** The sentences beside it in the same block; empty where there is none. */
  readonly before: string;
  readonly sentence: string;
  readonly after: string;
}

/** A small learned model that judges by meaning, not only by words. Deterministic: the same input gives the same output. */
export interface Reader {
  /** One vector of unit length for each text, in order: texts of like meaning have a large dot product. */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
  /**
   * One logit for each reading, in order: above 0 the sentence more likely answers than not. Reading takes as long as there
   * are word pieces to read, so it ends before a reading that would make them more than `mostPieces`; the first is always read.
   */
  read(question: string, readings: readonly Reading[], mostPieces: number): Promise<readonly number[]>;
  close(): Promise<void>;
}
