import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';

/** A corpus of more sentences is too large to be worked through before anybody asks. */
const MOST_SENTENCES = 1_000;

/**
 * Does some work for each sentence of a small corpus, one sentence at a time whenever the program has nothing else to do,
 * so that the first questions need not wait for it. Does not keep the program alive.
 */
export function workAhead(corpus: Corpus, work: (article: Article, ordinal: number) => void): void {
  const places = corpus.articles.flatMap((article) =>
    article.sentences.map((_, ordinal) => ({ article, ordinal })),
  );
  if (places.length > MOST_SENTENCES) return;
  const goOn = (at: number): void => {
    const place = places[at];
    if (place === undefined) return;
    work(place.article, place.ordinal);
    setImmediate(goOn, at + 1).unref();
  };
  setImmediate(goOn, 0).unref();
}
