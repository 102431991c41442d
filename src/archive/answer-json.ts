import type { Answer, CitedQuote } from '../answer/answer.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { type QuoteJson, quoteJson } from '../corpus/quote-json.ts';

/** A quote and how sure the ranking is of it. */
export interface ScoredQuoteJson extends QuoteJson {
  readonly score: number;
}

/** An answer as programs read it. */
export interface AnswerJson {
  readonly question: string;
  readonly corpusVersion: string;
  readonly kind: Answer['kind'];
  readonly quotes: readonly ScoredQuoteJson[];
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
    quotes: answer.kind === 'unanswered' ? [] : answer.quotes.map((quote) => scoredQuoteJson(quote, corpus)),
    missingTerms: answer.missingTerms,
    figuresDiffer: answer.kind !== 'unanswered' && answer.figuresDiffer !== false,
    reason: answer.kind === 'unanswered' ? answer.reason : null,
    elapsedMs: Math.round(elapsedMs * 1000) / 1000,
  };
}

/** The quote with its own characters, what is stated of its article, and its score. */
export function scoredQuoteJson(quote: CitedQuote, corpus: Corpus): ScoredQuoteJson {
  return { ...quoteJson(quote, corpus), score: quote.score };
}
