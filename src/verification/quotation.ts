import type { Span } from '../text/span.ts';
import { type Token, tokensOf } from './token.ts';
import { LEAST } from './verification.ts';

/** A quotation as it is compared: what stands before its first word and after its last does not count. */
export interface Quotation {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The form of each word, in order. */
  readonly forms: readonly string[];
  /** From the first word to the last. */
  readonly span: Span;
}

/** The quotation that a text is, or undefined when it is too short to be compared. */
export function readQuotation(text: string): Quotation | undefined {
  const all = tokensOf(text);
  const first = all.findIndex(({ kind }) => kind === 'word');
  const tokens = all.slice(first, all.findLastIndex(({ kind }) => kind === 'word') + 1);
  const words = tokens.filter(({ kind }) => kind === 'word');
  const [start, end] = [words[0]?.span.start ?? 0, words.at(-1)?.span.end ?? 0];
  if (words.length < LEAST.words || end - start < LEAST.characters) return undefined;
  return { text, tokens, forms: words.map(({ form }) => form), span: { start, end } };
}
