import type { AskedWord, Question } from './question.ts';
import type { SentenceFacts } from './sentence-facts.ts';

/** What the words of one sentence say for it as an answer to a question; every share is from 0 to 1. */
export interface Evidence {
  /** Share of the question's weight whose words stand in the sentence. */
  readonly coverage: number;
  /** Share whose words stand only beside it: in its neighbours, or in what is stated of its article. */
  readonly beside: number;
  /** Share of the question's pairs of neighbouring words that stand close together in the sentence, in order. */
  readonly adjacency: number;
  /** Whether the sentence holds something of the kind asked for. */
  readonly answerKind: boolean;
  readonly heading: boolean;
  /** Whether it states what the question asks of its article as such. */
  readonly credit: boolean;
  /** Share of the weight of the question's names that stand in the quote around the sentence or beside it; 0 without names. */
  readonly names: number;
}

/** Two words of a question still count as together in a sentence with this many words from one to the other. */
const CLOSE = 3;

/** Weighs one sentence for a question of whose words these are names. */
export function evidenceFor(
  question: Question,
  facts: SentenceFacts,
  names: ReadonlySet<AskedWord>,
): Evidence {
  let total = 0;
  let covered = 0;
  let near = 0;
  for (const { terms, weight } of question.words) {
    total += weight;
    if (terms.some((term) => facts.termSet.has(term))) covered += weight;
    else if (terms.some((term) => facts.beside.has(term))) near += weight;
  }
  return {
    coverage: total === 0 ? 0 : covered / total,
    beside: total === 0 ? 0 : near / total,
    adjacency: adjacency(question, facts),
    answerKind: facts.kinds.has(question.askedFor),
    heading: facts.heading,
    credit: false,
    names: namesShown(facts, names),
  };
}

function namesShown({ quoteTerms, beside }: SentenceFacts, names: ReadonlySet<AskedWord>): number {
  let total = 0;
  let shown = 0;
  for (const { terms, weight } of names) {
    total += weight;
    if (terms.some((term) => quoteTerms.has(term) || beside.has(term))) shown += weight;
  }
  return total === 0 ? 0 : shown / total;
}

function adjacency({ words }: Question, { terms, termSet }: SentenceFacts): number {
  if (words.length < 2) return 0;
  const present = words.map((word) => word.terms.some((term) => termSet.has(term)));
  let pairs = 0;
  for (let at = 1; at < words.length; at += 1) {
    if (present[at - 1] !== true || present[at] !== true) continue;
    const first = words[at - 1]?.terms ?? [];
    const second = words[at]?.terms ?? [];
    const together = terms.some(
      (term, index) =>
        first.includes(term) &&
        terms.slice(index + 1, index + 1 + CLOSE).some((next) => second.includes(next)),
    );
    if (together) pairs += 1;
  }
  return pairs / (words.length - 1);
}
