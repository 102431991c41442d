import { sliceOf, type Span } from '../text/span.ts';
import type { Article } from './article.ts';

/** A contiguous part of one article, the unit that is indexed and ranked. It has no text of its own. */
export interface Passage {
  /** `<article id>#<ordinal from 0>`. */
  readonly id: string;
  readonly articleId: string;
  readonly span: Span;
  /** Half-open range of the article's sentences that the passage holds. */
  readonly sentences: Span;
}

/**
 * A passage grows by whole paragraphs up to this many words, so that one-sentence paragraphs, common in news,
 * are found together with what they hang on. Sizes from 40 to 400 words retrieve equally well on news.
 */
const PASSAGE_WORDS = 80;

/** The article's passages: whole paragraphs of one block each, in order, covering every sentence once. */
export function passagesOf(article: Article): readonly Passage[] {
  const passages: Passage[] = [];
  let first = 0;
  let words = 0;
  const close = (end: number): void => {
    const from = article.sentences[first];
    const to = article.sentences[end - 1];
    if (from !== undefined && to !== undefined && end > first) {
      passages.push({
        id: `${article.id}#${passages.length}`,
        articleId: article.id,
        span: { start: from.span.start, end: to.span.end },
        sentences: { start: first, end },
      });
    }
    first = end;
    words = 0;
  };
  const paragraphs = wordsOfParagraphs(article);
  article.sentences.forEach((sentence, index) => {
    const previous = article.sentences[index - 1];
    const size = wordCount(sliceOf(article.text, sentence.span));
    if (previous !== undefined && index > first) {
      const newBlock = sentence.block !== previous.block;
      const newParagraph = sentence.paragraph !== previous.paragraph;
      if (newBlock || (newParagraph && words + (paragraphs[sentence.paragraph] ?? 0) > PASSAGE_WORDS))
        close(index);
    }
    words += size;
  });
  close(article.sentences.length);
  return passages;
}

function wordsOfParagraphs({ text, sentences }: Article): readonly number[] {
  const words: number[] = [];
  for (const { paragraph, span } of sentences)
    words[paragraph] = (words[paragraph] ?? 0) + wordCount(sliceOf(text, span));
  return words;
}

/** The number of white-space separated words. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
