import { stem } from 'porter2';
import type { Span } from './span.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A word of a text in the form in which it is compared, with its place in the original. */
export interface Term {
  readonly term: string;
  readonly span: Span;
}

const WORD = /[\p{L}\p{N}]+(?:(?:[-‐‑–’'.,·](?=[\p{L}\p{N}]))[\p{L}\p{N}]+)*\.?/gu;
const INITIALISM = /^(?:\p{L}\.)+\p{L}?\.?$/u;
const NUMBER = /^\p{N}+(?:[.,]\p{N}+)*$/u;
const ACRONYM = /^\p{Lu}{2,5}$/u;
const COMBINING = /\p{M}+/gu;

/**
 * The content words of `text`, in order: case, accents, possessives and word endings folded, stop words dropped.
 * A hyphenated word gives itself written as one ("isisk") and then its parts. For matching only, never shown.
 */
export function termsOf(text: string): readonly Term[] {
  const found: Term[] = [];
  for (const match of text.matchAll(WORD)) {
    const span = { start: match.index, end: match.index + match[0].length };
    for (const term of formsOf(match[0])) found.push({ term, span });
  }
  return found;
}

function formsOf(word: string): readonly string[] {
  if (INITIALISM.test(word)) return acronymForms(word.replaceAll('.', ''));
  const bare = word.replace(/\.$/u, '').replace(/[’'](?:s|S)$/u, '');
  if (NUMBER.test(bare)) return [bare.replaceAll(',', '')];
  if (ACRONYM.test(bare)) return acronymForms(bare);
  const parts = bare.split(/[-‐‑–.,·]/u).filter((part) => part !== '');
  if (parts.length === 1) return wordForms(parts[0] ?? '');
  return [fold(parts.join('')), ...parts.flatMap((part) => (part.length > 1 ? formsOf(part) : []))];
}

/** "US" and "IS" are names, "us" and "is" are stop words: such an acronym keeps its capitals. */
function acronymForms(letters: string): readonly string[] {
  const folded = fold(letters);
  return STOP_WORDS.has(folded) ? [letters.toUpperCase()] : wordForms(letters);
}

function wordForms(word: string): readonly string[] {
  const folded = fold(word).replace(/[’']/gu, '');
  if (folded === '' || STOP_WORDS.has(folded)) return [];
  return [/^[a-z]{3,}$/u.test(folded) ? stem(folded) : folded];
}

function fold(word: string): string {
  return word.normalize('NFKD').replace(COMBINING, '').toLowerCase();
}
