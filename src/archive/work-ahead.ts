import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';

/** A corpus of more sentences is not worked through before anybody asks: that would take seconds. */
const MOST_SENTENCES = 1_000;

/**
 * Does some work for each sentence of a small corpus, so that the first questions need not wait for it. Whatever else the
 * program has to do gets its turn after each sentence.
 */
export async function workAhead(
  corpus: Corpus,
  work: (article: Article, ordinal: number) => void,
): Promise<void> {
  const places = corpus.articles.flatMap((article) =>
    article.sentences.map((_, ordinal) => ({ article, ordinal })),
  );
  if (places.length > MOST_SENTENCES) return;
  for (const { article, ordinal } of places) {
    work(article, ordinal);
    await othersTurn();
  }
}
