import { asksForOwnOpinion } from './asked-opinion.ts';
import type { Question } from './question.ts';
import type { RankedQuote } from './rank-quotes.ts';

/** What the evidence carries: an answer, passages that are near but may not answer, or nothing. */
export type Decision = 'quoted' | 'related' | 'unanswered';

/** How sure the evidence makes an answer, and what follows from it. */
export interface Verdict {
  readonly decision: Decision;
  /** The share of such questions that the articles answer, from 0 to 1. */
  readonly score: number;
  /** What would have tipped the decision, in words for people who maintain a corpus. */
  readonly tipping: string;
}

const QUOTED_FROM = 0.5;
const RELATED_FROM = 0.2;

/** The score of what bears on a question and is no answer to it: below all that is quoted, in the same order. */
export function asBearing(score: number): number {
  return score * QUOTED_FROM;
}

/** Decides from words alone: how much of the question the best quote and its surroundings cover. */
export function decideByWords(question: Question, ranked: readonly RankedQuote[]): Verdict {
  const best = ranked[0];
  if (best === undefined || question.words.length === 0) return verdictAt(0);
  if (best.evidence.credit) return verdictAt(best.score);
  const { coverage, beside, answerKind } = best.evidence;
  const total = question.words.reduce((sum, { weight }) => sum + weight, 0);
  const missing =
    question.words.filter((word) => word.missing).reduce((sum, { weight }) => sum + weight, 0) / total;
  const logit = -2.4 + 3.6 * coverage + 2 * beside + (answerKind ? 0.5 : 0) - 1.2 * missing;
  return verdictOn(question, 1 / (1 + Math.exp(-logit)));
}

/** Decides from what a reader made of the sentences: how sure the best is. */
export function decideByReading(question: Question, ranked: readonly RankedQuote[]): Verdict {
  return verdictOn(question, asksNothing(question) ? 0 : (ranked[0]?.score ?? 0));
}

/** What stands in the articles may bear on what the bot is to think of something, and no more. */
function verdictOn({ text }: Question, score: number): Verdict {
  return verdictAt(asksForOwnOpinion(text) ? asBearing(score) : score);
}

/** A greeting, thanks, a word that no article has: nothing is asked for, and there is nothing to look for. */
function asksNothing({ words, askedFor }: Question): boolean {
  return askedFor === 'anything' && words.every(({ missing }) => missing);
}

/** The decision that a score stands for. */
export function verdictAt(score: number): Verdict {
  const thresholds = `quoted from ${QUOTED_FROM}, related from ${RELATED_FROM}`;
  if (score >= QUOTED_FROM) return { decision: 'quoted', score, tipping: thresholds };
  return { decision: score >= RELATED_FROM ? 'related' : 'unanswered', score, tipping: thresholds };
}
