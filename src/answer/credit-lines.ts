import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { datesIn } from '../text/dates.ts';
import { sliceOf } from '../text/span.ts';
import type { AskedCredit } from './asked-credit.ts';
import { asBearing } from './decide.ts';
import type { Question } from './question.ts';
import type { RankedQuote } from './rank-quotes.ts';

/** A line that states what is asked of its article is as sure an answer as one can be; what is unsure is which article is meant. */
const SURE = 0.9;

/**
 * The ranking for a question about articles as such: in front the line in which the article with the nearest sentence states
 * what it asks, or the lines of all articles that do where it asks of several or describes none. Nothing else answers it,
 * so all other scores are 0. Undefined where none of them states it.
 */
export function creditLinesFirst(
  { text, credit }: Question,
  nearest: readonly RankedQuote[],
  corpus: Corpus,
): readonly RankedQuote[] | undefined {
  if (credit === undefined) return undefined;
  const meant = [...new Set(nearest.map(({ articleId }) => articleId))].slice(
    0,
    credit.ofAll ? undefined : 1,
  );
  const stating = meant.flatMap((id) => {
    const ordinal = creditLine(corpus.article(id), credit, text);
    return nearest.filter((quote) => quote.articleId === id && quote.ordinal === ordinal);
  });
  if (stating.length === 0) return undefined;
  return [
    ...stating.map((quote) => ({ ...quote, evidence: { ...quote.evidence, credit: true }, score: SURE })),
    ...nearest.filter((quote) => !stating.includes(quote)).map((quote) => ({ ...quote, score: 0 })),
  ];
}

/**
 * The ranking for a question about articles as such that none of them settles: what the articles tell may bear on it, but no
 * longer counts as an answer.
 */
export function withoutCreditLine(ranked: readonly RankedQuote[]): readonly RankedQuote[] {
  return ranked.map((quote) => ({ ...quote, score: asBearing(quote.score) }));
}

function creditLine(article: Article, { credits }: AskedCredit, question: string): number | undefined {
  for (const credit of credits) {
    const stated = article.metadata[credit];
    // Who asks where a paper has its story from does not want to read that paper's name.
    if (stated === undefined || question.toLowerCase().includes(stated.toLowerCase())) continue;
    const ordinal = article.sentences.findIndex(({ span, heading }) => {
      const text = sliceOf(article.text, span);
      return credit === 'published' ? statesDay(text, stated.slice(0, 10)) : heading && text.includes(stated);
    });
    if (ordinal !== -1) return ordinal;
  }
  return undefined;
}

function statesDay(text: string, day: string): boolean {
  return (
    text.includes(day.slice(0, 4)) &&
    datesIn(text).some(
      ({ stated, when }) => stated.day !== undefined && when?.from === day && when.to === day,
    )
  );
}
