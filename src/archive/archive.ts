import type { Answer, CitedQuote } from '../answer/answer.ts';
import type { Corpus } from '../corpus/corpus.ts';

/** Restricts which articles may be quoted; an absent field does not restrict. */
export interface ArticleFilter {
  /** A publisher's name exactly as the front matter states it. */
  readonly publisher?: string;
  /** Inclusive bounds on the publication day, `YYYY-MM-DD`; an undated article passes neither. */
  readonly from?: string;
  readonly to?: string;
}

/** Everything that can be asked of one corpus; it never changes, a reload makes a new one. */
export interface Archive {
  readonly corpus: Corpus;
  /** What the articles say to the question. Same question, same corpus version: same answer. */
  ask(question: string, filter?: ArticleFilter): Promise<Answer>;
  /** Up to `limit` passages nearest to any text, best first, whatever their worth: for "nearest passages" and "find sources". */
  nearest(text: string, limit: number, filter?: ArticleFilter): Promise<readonly CitedQuote[]>;
}
