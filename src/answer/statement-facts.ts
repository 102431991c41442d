import type { Lexicon } from '../search/lexicon.ts';
import { datesIn } from '../text/dates.ts';
import { onceForEach } from '../text/once-for-each.ts';
import { sentenceSpans } from '../text/sentences.ts';
import { sliceOf } from '../text/span.ts';
import { type StatedEvent, statedEvents } from './stated-dates.ts';
import { type StatedFigure, statedFigures } from './stated-figures.ts';
import type { Statement } from './statement.ts';

/** A figure, with what its sentence says before it. */
export interface FigureInPlace extends StatedFigure {
  readonly before: string;
}

/** A date with its event, and the terms of its sentence. */
export interface EventInPlace extends StatedEvent {
  readonly sentence: ReadonlySet<string>;
}

/** What can be read out of statements whatever is asked; each is worked out once for a statement. */
export interface StatementFacts {
  readonly lexicon: Lexicon;
  /** The terms of what is quoted. */
  readonly own: (statement: Statement) => ReadonlySet<string>;
  /** The terms of what stands around it. */
  readonly beside: (statement: Statement) => ReadonlySet<string>;
  /** The names inside its sentences, each as terms. */
  readonly mentioned: (statement: Statement) => readonly (readonly string[])[];
  /** The terms of all names in it and around it. */
  readonly names: (statement: Statement) => ReadonlySet<string>;
  /** The places that it names, each as terms. */
  readonly places: (statement: Statement) => readonly (readonly string[])[];
  /** The years that it names in figures. */
  readonly years: (statement: Statement) => readonly string[];
  readonly figures: (statement: Statement) => readonly FigureInPlace[];
  readonly events: (statement: Statement) => readonly EventInPlace[];
}

/** The facts of statements in the words of a lexicon. */
export function statementFacts(lexicon: Lexicon): StatementFacts {
  const listed = (text: string): readonly string[] => lexicon(text).map(({ term }) => term);
  return {
    lexicon,
    own: onceForEach(({ text }) => new Set(listed(text))),
    beside: onceForEach(({ context }) => new Set(listed(context))),
    mentioned: onceForEach(({ text }) =>
      [...text.matchAll(/(?<=\p{L},? )\p{Lu}[\p{L}’'-]+/gu)].map(([name]) => listed(name)),
    ),
    names: onceForEach(({ text, context }) => {
      const names = [...`${text}\n${context}`.matchAll(/\p{Lu}[\p{L}’'-]+/gu)].map(([name]) => name);
      return new Set(listed(names.join(' . ')));
    }),
    places: onceForEach(({ text }) => placesIn(text, lexicon)),
    years: onceForEach(({ text }) => yearsIn(text)),
    figures: onceForEach(({ text }) =>
      sentencesOf(text).flatMap((sentence) =>
        statedFigures(sentence, lexicon).map((figure) => ({
          ...figure,
          before: sentence.slice(0, figure.reading.span.start),
        })),
      ),
    ),
    events: onceForEach(({ text, published }) =>
      sentencesOf(text).flatMap((sentence) => {
        const events = statedEvents(sentence, published, lexicon);
        if (events.length === 0) return [];
        const terms = new Set(listed(sentence));
        return events.map((event) => ({ ...event, sentence: terms }));
      }),
    ),
  };
}

function sentencesOf(text: string): readonly string[] {
  return sentenceSpans(text).map((span) => sliceOf(text, span));
}

/** The places that a text names, each as terms. */
export function placesIn(text: string, lexicon: Lexicon): readonly (readonly string[])[] {
  return [
    ...text.matchAll(
      /\b(?:in|at|near|outside|on the outskirts of)\s+(?:the\s+|central\s+|northern\s+|southern\s+|eastern\s+|western\s+)*(?=\p{Lu})((?:[\p{Lu}][\p{L}’'-]+\s?)+)/gu,
    ),
  ]
    .map((match) => match[1] ?? '')
    .filter((name) => datesIn(name, '2000-06-15').length === 0)
    .map((name) => lexicon(name).map(({ term }) => term))
    .filter((terms) => terms.length > 0);
}

function yearsIn(text: string): readonly string[] {
  return [
    ...text.matchAll(/(?<![\p{L}\p{N}.,$€£¥-])(?:19|20)\d{2}(?![\p{L}\p{N}%]|,\d| \p{Ll}+s\b| people\b)/gu),
  ].map(([year]) => year);
}
