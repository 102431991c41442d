import type { Article } from '../corpus/article.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { sliceOf } from '../text/span.ts';
import { holdsAnswerKind } from './answer-kind.ts';
import type { Question } from './question.ts';

/** What speaks for one sentence as an answer to a question; every share is from 0 to 1. */
export interface Evidence {
  /** Share of the question's weight whose words stand in the sentence. */
  readonly coverage: number;
  /** Share whose words stand only beside it: in the neighbours, or in the headline. */
  readonly beside: number;
  /** Share of the question's words that stand in it in the question's order, next to each other. */
  readonly adjacency: number;
  readonly answerKind: boolean;
  readonly heading: boolean;
}

/** Weighs one sentence of an article in its place. */
export function evidenceFor(question: Question, article: Article, ordinal: number, lexicon: Lexicon): Evidence {
  const sentence = article.sentences[ordinal];
  if (sentence === undefined) throw new RangeError(`${article.id} has no sentence ${ordinal}`);
  const text = sliceOf(article.text, sentence.span);
  const terms = lexicon.sentenceTerms(article, ordinal);
  const own = new Set(terms);
  const around = new Set([
    ...neighbourTerms(article, ordinal, -1, lexicon),
    ...neighbourTerms(article, ordinal, 1, lexicon),
    ...lexicon.termsOf(article.metadata.headline ?? '').map(({ term }) => term),
  ]);
  let total = 0;
  let covered = 0;
  let near = 0;
  for (const { terms: asked, weight } of question.words) {
    total += weight;
    if (asked.some((term) => own.has(term))) covered += weight;
    else if (asked.some((term) => around.has(term))) near += weight;
  }
  return {
    coverage: total === 0 ? 0 : covered / total,
    beside: total === 0 ? 0 : near / total,
    adjacency: adjacency(question, terms),
    answerKind: holdsAnswerKind(text, question.askedFor),
    heading: sentence.heading,
  };
}

/** The text of the sentence `step` before or after this one in the same block; empty where there is none. */
export function textOfNeighbour(article: Article, ordinal: number, step: 1 | -1): string {
  const sentence = article.sentences[ordinal];
  const neighbour = article.sentences[ordinal + step];
  return neighbour !== undefined && neighbour.block === sentence?.block ? sliceOf(article.text, neighbour.span) : '';
}

function neighbourTerms(article: Article, ordinal: number, step: 1 | -1, lexicon: Lexicon): readonly string[] {
  const block = article.sentences[ordinal]?.block;
  return article.sentences[ordinal + step]?.block === block ? lexicon.sentenceTerms(article, ordinal + step) : [];
}

function adjacency({ words }: Question, terms: readonly string[]): number {
  let pairs = 0;
  for (let at = 1; at < words.length; at += 1) {
    const first = words[at - 1]?.terms ?? [];
    const second = words[at]?.terms ?? [];
    const adjacent = terms.some((term, index) => first.includes(term) && terms.slice(index + 1, index + 4).some((next) => second.includes(next)));
    if (adjacent) pairs += 1;
  }
  return words.length < 2 ? 0 : pairs / (words.length - 1);
}
