import type { AskedWord, Question } from './question.ts';
import type { SentenceFacts } from './sentence-facts.ts';

/**
 * The words of the question that are names, however they were typed: one of their terms is written with a capital inside a
 * sentence, and never without.
 */
export function namedWords({ words }: Question, sentences: readonly SentenceFacts[]): ReadonlySet<AskedWord> {
  const isName = (term: string): boolean =>
    sentences.some(({ capitalised }) => capitalised.has(term)) &&
    !sentences.some(({ plain }) => plain.has(term));
  return new Set(words.filter(({ terms }) => terms.some(isName)));
}
