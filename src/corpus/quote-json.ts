import type { Corpus } from './corpus.ts';
import { type Quote, textOf } from './quote.ts';

/** A quote with all that is stated of its article, as programs read it; what the source does not state is null. */
export interface QuoteJson {
  readonly article: string;
  readonly origin: string | null;
  readonly file: string;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** UTF-16 offsets into the article's text, half-open. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The quote with its own characters and what is stated of its article. */
export function quoteJson(quote: Quote, corpus: Corpus): QuoteJson {
  const { id, file, metadata } = corpus.article(quote.articleId);
  return {
    article: id,
    origin: metadata.origin ?? null,
    file,
    headline: metadata.headline ?? null,
    publisher: metadata.publisher ?? null,
    published: metadata.published ?? null,
    url: metadata.url ?? null,
    start: quote.span.start,
    end: quote.span.end,
    text: textOf(corpus, quote),
  };
}
