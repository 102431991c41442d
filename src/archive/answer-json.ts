import type { Answer, CitedQuote } from '../answer/answer.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { textOf } from '../corpus/quote.ts';

/** A quote with all that is stated of its article; what the source does not state is null. */
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
  readonly score: number;
}

/** An answer as programs read it. */
export interface AnswerJson {
  readonly question: string;
  readonly corpusVersion: string;
  readonly kind: Answer['kind'];
  readonly quotes: readonly QuoteJson[];
  readonly missingTerms: readonly string[];
  readonly figuresDiffer: boolean;
  readonly reason: string | null;
  readonly elapsedMs: number;
}

/** The answer with its quotes' own characters; `elapsedMs` is the only part that differs from one run to the next. */
export function answerJson(question: string, answer: Answer, corpus: Corpus, elapsedMs: number): AnswerJson {
  return {
    question,
    corpusVersion: corpus.version,
    kind: answer.kind,
    quotes: answer.kind === 'unanswered' ? [] : answer.quotes.map((quote) => quoteJson(quote, corpus)),
    missingTerms: answer.missingTerms,
    figuresDiffer: answer.kind !== 'unanswered' && answer.figuresDiffer !== false,
    reason: answer.kind === 'unanswered' ? answer.reason : null,
    elapsedMs: Math.round(elapsedMs * 1000) / 1000,
  };
}

/** The quote with its own characters and what is stated of its article. */
export function quoteJson(quote: CitedQuote, corpus: Corpus): QuoteJson {
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
    score: quote.score,
  };
}
