import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { wordCount } from '../corpus/passage.ts';
import { type Quote, textOf } from '../corpus/quote.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Judgment } from './judgments.ts';

/** A quote of more words hides its answer, so it counts as wrong. */
const MOST_WORDS = 70;

/** Whether the quote answers: it overlaps a judged place of its article, holds the key, and is not too long. */
export function isCorrect(quote: Quote, judgment: Judgment, corpus: Corpus): boolean {
  const article = corpus.article(quote.articleId);
  const text = textOf(corpus, quote);
  if (wordCount(text) > MOST_WORDS) return false;
  return judgment.answers.some(
    ({ doc, quote: judged, key }) =>
      isArticle(article, doc) &&
      text.includes(key) &&
      occurrencesOf(judged, article.text).some((span) => overlaps(span, quote.span)),
  );
}

function isArticle({ id, metadata }: Article, doc: string): boolean {
  return id === doc || metadata.origin === doc;
}

function occurrencesOf(needle: string, text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    spans.push({ start: at, end: at + needle.length });
  }
  return spans;
}

/** Judged places that the corpus does not hold, as `<judgment id>: <why>`: with them no system could be right. */
export function misplacedAnswers(judgments: readonly Judgment[], corpus: Corpus): readonly string[] {
  return judgments.flatMap(({ id, answers }) =>
    answers.flatMap(({ doc, quote }) => {
      const article = corpus.articles.find((candidate) => isArticle(candidate, doc));
      if (article === undefined) return [`${id}: no article has the id or origin "${doc}"`];
      return article.text.includes(quote) ? [] : [`${id}: ${doc} does not contain "${quote}"`];
    }),
  );
}
