import type { Corpus } from '../corpus/corpus.ts';
import type { Quote } from '../corpus/quote.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { askedAbout } from './asked-about.ts';
import { dateOf, sameDate } from './asked-date.ts';
import { figureOf, sameFigure } from './asked-figure.ts';
import { sameSubject, tellOfDifferentTimes } from './same-subject.ts';
import { type Statement, statementOf } from './statement.ts';
import { type StatementFacts, statementFacts } from './statement-facts.ts';

/** Which statements give different values for the same thing. */
export interface Differing {
  readonly kind: 'figures' | 'dates';
  /** Indices of the statements: one for each value, each from another article, oldest publication first, undated last. */
  readonly chosen: readonly number[];
}

/** Compares what different articles report. */
export interface ReportComparison {
  /** Whether quotes differ in the figure or date that the question asks for, and those to show: the best for each value. */
  readonly differing: <T extends Quote>(
    question: string,
    quotes: readonly T[],
  ) => { readonly kind: 'figures' | 'dates'; readonly quotes: readonly T[] } | undefined;
  /** Reads a quote ahead of any question that it may be compared for. */
  readonly readAhead: (quote: Quote) => void;
}

/** Statements kept at hand: all of a small corpus, the latest compared of a large one. */
const KEPT = 5_000;

const ASKS_FIGURE =
  /\b(?:how (?:many|much)|number of|count of|toll|total|amount|what share|percentage|casualties|fatalities)\b/iu;
const ASKS_DATE = /\b(?:when|(?:what|which) (?:day|date|year|month)|dates?)\b/iu;

/** The comparison of the reports in a corpus. */
export function reportComparison(corpus: Corpus, lexicon: Lexicon): ReportComparison {
  const facts = statementFacts(lexicon);
  const kept = new Map<string, Statement>();
  const statementFor = (quote: Quote): Statement => {
    const key = `${quote.articleId}#${quote.span.start}-${quote.span.end}`;
    const statement = kept.get(key) ?? statementOf(corpus, quote);
    if (kept.size >= KEPT) kept.clear();
    kept.set(key, statement);
    return statement;
  };
  return {
    differing(question, quotes) {
      const differing = differingStatements(question, quotes.map(statementFor), facts);
      if (differing === undefined) return undefined;
      return { kind: differing.kind, quotes: differing.chosen.flatMap((index) => quotes[index] ?? []) };
    },
    readAhead(quote) {
      const statement = statementFor(quote);
      const { own, beside, mentioned, names, places, years, figures, events } = facts;
      for (const fact of [own, beside, mentioned, names, places, years, figures, events]) fact(statement);
    },
  };
}

/**
 * Whether statements from different articles give different figures, or dates, for what the question asks, and which to
 * show. The first statement that answers sets the subject; one that may be about something else is left out, since a
 * false alarm harms trust. Undefined when the question asks for neither, or all that answer agree.
 */
export function differingStatements(
  question: string,
  statements: readonly Statement[],
  facts: StatementFacts,
): Differing | undefined {
  if (ASKS_FIGURE.test(question)) {
    const asked = askedAbout(question, facts.lexicon);
    const stated = statements.map((statement) => figureOf(question, asked, statement, facts));
    const chosen = chooseDiffering(
      statements,
      stated,
      sameFigure,
      (a, b) =>
        !tellOfDifferentTimes(a.statement, b.statement, facts) &&
        sameSubject(a.statement, b.statement, facts, a.value.words, b.value.words),
    );
    return chosen.length > 1 ? { kind: 'figures', chosen } : undefined;
  }
  if (ASKS_DATE.test(question)) {
    const asked = askedAbout(question, facts.lexicon);
    const stated = statements.map((statement) => dateOf(question, asked, statement, facts));
    const chosen = chooseDiffering(statements, stated, sameDate, (a, b) =>
      sameSubject(a.statement, b.statement, facts),
    );
    return chosen.length > 1 ? { kind: 'dates', chosen } : undefined;
  }
  return undefined;
}

interface Valued<V> {
  readonly index: number;
  readonly value: V;
  readonly statement: Statement;
}

/** One statement for each value, each from another article and about the same as the first, oldest first, undated last. */
function chooseDiffering<V>(
  statements: readonly Statement[],
  values: readonly (V | undefined)[],
  same: (a: V, b: V) => boolean,
  aboutTheSame: (a: Valued<V>, b: Valued<V>) => boolean,
): readonly number[] {
  const chosen: Valued<V>[] = [];
  for (const [index, statement] of statements.entries()) {
    const value = values[index];
    if (value === undefined || chosen.some((other) => other.statement.articleId === statement.articleId))
      continue;
    const [first] = chosen;
    if (first !== undefined && !aboutTheSame(first, { index, value, statement })) continue;
    if (chosen.every((other) => !same(other.value, value))) chosen.push({ index, value, statement });
  }
  const day = ({ published }: Statement): string => published ?? '9999';
  return chosen
    .toSorted((a, b) =>
      day(a.statement) < day(b.statement) ? -1 : day(a.statement) > day(b.statement) ? 1 : a.index - b.index,
    )
    .map(({ index }) => index);
}
