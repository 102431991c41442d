import { type Span, sliceOf } from '../text/span.ts';
import type { Corpus } from './corpus.ts';

/** A place in one article. It has no text of its own, so nothing that handles quotes can alter a character. */
export interface Quote {
  readonly articleId: string;
  readonly span: Span;
}

/** The article's own characters at the quote's span. Throws when the corpus has no such article. */
export function textOf(corpus: Corpus, quote: Quote): string {
  return sliceOf(corpus.article(quote.articleId).text, quote.span);
}
