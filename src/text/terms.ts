import { stem } from 'porter2';
import { IRREGULAR_FORMS } from './irregular-forms.ts';
import type { Span } from './span.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A word of a text in the form in which it is compared, with its place in the original. */
export interface Term {
  readonly term: string;
  readonly span: Span;
}

/** Signs that only say how a word may be broken or joined: a soft hyphen, joiners. */
const INVISIBLE = /[\u00AD\u200C-\u200D\u2060]/gu;
const WORD =
  /(?:\p{L}\.){2,}(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐‑–’'.,·\u00AD\u200C-\u200D\u2060](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;
const INITIALISM = /^(?:\p{L}\.)+\p{L}\.?$/u;
const NUMBER = /^\p{N}+(?:[.,]\p{N}+)*$/u;
const ACRONYM = /^\p{Lu}{2,5}$/u;

/** Accents and vowel points of alphabets; in other scripts a combining mark is a letter of its own right. */
const ACCENTS = /[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]+/gu;

/** A text of so many words in capitals alone is shouted: its short words are no acronyms. */
const SHOUTED_WORDS = 3;

/** A word with whether it is a stop word, which says only how something is asked. */
export interface Word extends Term {
  readonly stop: boolean;
}

/**
 * The content words of `text`, in order: case, accents, possessives and word endings folded, stop words dropped.
 * A hyphenated word gives itself written as one ("isisk") and then its parts. For matching only, never shown.
 */
export function termsOf(text: string): readonly Term[] {
  return wordsOf(text).filter(({ stop }) => !stop);
}

/** The same with the stop words among them, for what is told apart by them: "heads up", "head of state". */
export function wordsOf(text: string): readonly Word[] {
  const words = [...text.matchAll(WORD)];
  const shouted = isShouted(words.map(([word]) => word));
  const found: Word[] = [];
  for (const { 0: written, index } of words) {
    const word = (shouted ? written.toLowerCase() : written).replace(INVISIBLE, '');
    const span = { start: index, end: index + written.length };
    for (const { term, stop } of formsOf(word)) found.push({ term, span, stop });
  }
  return found;
}

function isShouted(words: readonly string[]): boolean {
  const spelled = words.filter((word) => /\p{L}/u.test(word));
  return spelled.length >= SHOUTED_WORDS && spelled.every((word) => !/[\p{Ll}\p{Lo}]/u.test(word));
}

type Form = Omit<Word, 'span'>;

function formsOf(word: string): readonly Form[] {
  if (INITIALISM.test(word)) return acronymForms(word.replaceAll('.', ''));
  const bare = word.replace(/[’'](?:s|S)$/u, '');
  if (NUMBER.test(bare)) return [content(fold(bare.replaceAll(',', '')))];
  if (ACRONYM.test(bare)) return acronymForms(bare);
  const parts = bare.split(/[-‐‑–.,·]/u).filter((part) => part !== '');
  if (parts.length === 1) return wordForms(parts[0] ?? '');
  return [content(fold(parts.join(''))), ...parts.flatMap((part) => (part.length > 1 ? formsOf(part) : []))];
}

/** "US" and "IS" are names, "us" and "is" are stop words: such an acronym keeps its capitals. */
function acronymForms(letters: string): readonly Form[] {
  return STOP_WORDS.has(fold(letters)) ? [content(letters.toUpperCase())] : wordForms(letters);
}

function wordForms(word: string): readonly Form[] {
  const folded = fold(word).replace(/[’']/gu, '');
  if (folded === '') return [];
  if (STOP_WORDS.has(folded)) return [{ term: folded, stop: true }];
  const base = IRREGULAR_FORMS.get(folded) ?? folded;
  return [content(/^[a-z]{3,}$/u.test(base) ? stem(base) : base)];
}

function content(term: string): Form {
  return { term, stop: false };
}

function fold(word: string): string {
  return word.normalize('NFKD').replace(ACCENTS, '').toLowerCase();
}
