import type { Synonyms } from '../corpus/synonyms.ts';
import { type Term, wordsOf } from '../text/terms.ts';

interface Entry {
  readonly phrase: readonly string[];
  readonly concept: string;
}

/** Phrases that have equivalents, by their first word. */
export type Equivalents = ReadonlyMap<string, readonly Entry[]>;

/** The look-up made from groups of words and phrases; each group gives one term that all its members share. */
export function equivalentsOf(groups: Synonyms): Equivalents {
  const byFirstWord = new Map<string, Entry[]>();
  groups.forEach((group, ordinal) => {
    for (const phrase of group.map((written) => wordsOf(written).map(({ term }) => term))) {
      const first = phrase[0];
      if (first === undefined) continue;
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { phrase, concept: `=${ordinal}` }]);
    }
  });
  return byFirstWord;
}

/**
 * The content words of `text`, in order, each phrase that has equivalents followed by the term that its group shares, once
 * for each place where it begins. A phrase is compared with its stop words, so that "heads up" is not every head.
 */
export function conceptTermsOf(text: string, equivalents: Equivalents): readonly Term[] {
  const words = wordsOf(text);
  const found: Term[] = [];
  const shared = new Set<string>();
  words.forEach(({ term, span, stop }, index) => {
    if (!stop) found.push({ term, span });
    // The parts of a hyphenated word begin where it does.
    if (words[index - 1]?.span.start !== span.start) shared.clear();
    for (const { phrase, concept } of equivalents.get(term) ?? []) {
      const last = words[index + phrase.length - 1];
      const here = last !== undefined && phrase.every((word, at) => words[index + at]?.term === word);
      if (!here || shared.has(concept)) continue;
      shared.add(concept);
      found.push({ term: concept, span: { start: span.start, end: last.span.end } });
    }
  });
  return found;
}
