import type { Synonyms } from '../corpus/synonyms.ts';
import { type Term, termsOf } from '../text/terms.ts';

interface Entry {
  readonly phrase: readonly string[];
  readonly concept: string;
}

/** Phrases that have equivalents, by their first term. */
export type Equivalents = ReadonlyMap<string, readonly Entry[]>;

/** The look-up made from groups of words and phrases; each group gives one term that all its members share. */
export function equivalentsOf(groups: Synonyms): Equivalents {
  const byFirstTerm = new Map<string, Entry[]>();
  groups.forEach((group, ordinal) => {
    for (const phrase of group.map((words) => termsOf(words).map(({ term }) => term))) {
      const first = phrase[0];
      if (first === undefined) continue;
      byFirstTerm.set(first, [...(byFirstTerm.get(first) ?? []), { phrase, concept: `=${ordinal}` }]);
    }
  });
  return byFirstTerm;
}

/** The terms of `text`, in order, each phrase that has equivalents followed by the term that its group shares. */
export function conceptTermsOf(text: string, equivalents: Equivalents): readonly Term[] {
  const terms = termsOf(text);
  const found: Term[] = [];
  terms.forEach((term, index) => {
    found.push(term);
    for (const { phrase, concept } of equivalents.get(term.term) ?? []) {
      const last = terms[index + phrase.length - 1];
      if (last !== undefined && phrase.every((word, at) => terms[index + at]?.term === word)) {
        found.push({ term: concept, span: { start: term.span.start, end: last.span.end } });
      }
    }
  });
  return found;
}
