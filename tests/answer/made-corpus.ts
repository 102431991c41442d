import type { Evidence } from '../../src/answer/evidence.ts';
import type { Article, ArticleMetadata } from '../../src/corpus/article.ts';
import { articleSentences } from '../../src/corpus/article-sentences.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';

/** An article made of this text, as if read from a file. */
export function madeArticle(id: string, text: string, metadata: ArticleMetadata = {}): Article {
  return {
    id,
    file: `corpus/${id}.md`,
    metadata,
    text,
    sentences: articleSentences(text, metadata.headline),
  };
}

/** A corpus of articles by id, with these synonyms. */
export function madeCorpus(
  texts: Readonly<Record<string, string>>,
  synonyms: readonly (readonly string[])[] = [],
): Corpus {
  return buildCorpus(
    Object.entries(texts).map(([id, text]) => madeArticle(id, text)),
    synonyms,
  );
}

/** A sentence, or the end of one, of so many words that say nothing. */
export function filler(words: number): string {
  return `${Array.from({ length: words }, (_, at) => `Word${at}`).join(' ')}.`;
}

/** Evidence of nothing, for tests in which only the order or the span of a quote matters. */
export const NO_EVIDENCE: Evidence = {
  coverage: 0,
  beside: 0,
  adjacency: 0,
  answerKind: false,
  heading: false,
  credit: false,
  names: 0,
};
