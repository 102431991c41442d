import type { Corpus } from '../corpus/corpus.ts';
import type { Reader, Reading } from '../reader/reader.ts';
import type { Question } from './question.ts';
import type { RankedQuote } from './rank-quotes.ts';
import { type FactsOf, neighbourText } from './sentence-facts.ts';
import type { Nearness, SentenceVectors } from './sentence-vectors.ts';
import { READING_WEIGHTS } from './weights.ts';

/**
 * What is read for one question: the best sentences by words and by meaning together, in so many word pieces. A bound in
 * pieces makes all questions wait alike: four long sentences are read, or five or six shorter ones.
 */
const READ_PIECES = 450;
/** More seldom fit, so no more are prepared. */
const READ_SENTENCES = 8;

/** A quote with how near its sentence is in meaning. */
export interface NearQuote {
  readonly quote: RankedQuote;
  readonly near: Nearness;
}

/** The quotes by words and by meaning together, best first, ties in the order given. */
export async function rankByMeaning(
  question: Question,
  byWords: readonly RankedQuote[],
  vectors: SentenceVectors,
): Promise<readonly NearQuote[]> {
  const nearness = await vectors.nearness(question.text, byWords);
  return byWords
    .map((quote, at) => ({ quote, near: nearness[at] ?? { own: 0, inPlace: 0 } }))
    .toSorted((a, b) => meaningScore(b) + namesScore(b.quote) - meaningScore(a) - namesScore(a.quote));
}

/**
 * The quotes ranked by what a reader makes of them: the best by words and by meaning are read, and those it has read come
 * first, by its judgement together with their words and their meaning; the others follow in their order.
 */
export async function rankByReading(
  question: Question,
  byMeaning: readonly NearQuote[],
  corpus: Corpus,
  factsOf: FactsOf,
  reader: Reader,
): Promise<readonly RankedQuote[]> {
  const shortlist = byMeaning.slice(0, READ_SENTENCES);
  const readings = shortlist.map(({ quote }) => readingOf(quote, corpus, factsOf));
  const logits = await reader.read(question.text, readings, READ_PIECES);
  const read = shortlist
    .slice(0, logits.length)
    .map((entry, at) => ({
      quote: entry.quote,
      evidence: READING_WEIGHTS.logit * (logits[at] ?? 0) + meaningScore(entry),
    }))
    .toSorted((a, b) => b.evidence + namesScore(b.quote) - a.evidence - namesScore(a.quote))
    .map(({ quote, evidence }): RankedQuote => ({ ...quote, score: chance(evidence) }));
  const unread = byMeaning.slice(logits.length).map(({ quote }): RankedQuote => ({ ...quote, score: 0 }));
  return [...read, ...unread];
}

function namesScore({ evidence }: RankedQuote): number {
  return READING_WEIGHTS.names * evidence.names;
}

function meaningScore({ quote, near }: NearQuote): number {
  return (
    READING_WEIGHTS.words * quote.score +
    READING_WEIGHTS.meaning * near.own +
    READING_WEIGHTS.meaningInPlace * near.inPlace +
    headingScore(quote)
  );
}

function headingScore({ evidence: { heading, answerKind } }: RankedQuote): number {
  if (!heading) return 0;
  return answerKind ? READING_WEIGHTS.heading : READING_WEIGHTS.bareHeading;
}

/** The share of sentences with so much evidence that answer. */
function chance(evidence: number): number {
  return 1 / (1 + Math.exp(-(READING_WEIGHTS.slope * evidence + READING_WEIGHTS.offset)));
}

function readingOf({ articleId, ordinal }: RankedQuote, corpus: Corpus, factsOf: FactsOf): Reading {
  const article = corpus.article(articleId);
  return {
    headline: article.metadata.headline ?? '',
    before: neighbourText(article, ordinal, -1),
    sentence: factsOf(article, ordinal).text,
    after: neighbourText(article, ordinal, 1),
  };
}
