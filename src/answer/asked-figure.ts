import { type AskedAbout, holds } from './asked-about.ts';
import type { Statement } from './statement.ts';
import type { StatementFacts } from './statement-facts.ts';

const ASKS_MEASURE = /\bhow much (?:is|was|are|were)\b/iu;
/** What stands before the measure of a thing itself. */
const MEASURES =
  /\b(?:is|was|are|were|at|of|totals?|totall?ed|amounts? to|amounted to|reach(?:es|ed)?|worth)\s+(?:at least |more than |about |around |nearly |almost |some |up to )?[$€£¥]?$/iu;
/** These count people as such; any other noun counts some of them. */
const PEOPLE = new Set([
  'peopl',
  'person',
  'live',
  'life',
  'victim',
  'human',
  'individu',
  'soul',
  'other',
  'total',
]);
/** Two figures are the same when one is rounded and they lie this close together. */
const ROUNDING = 0.06;

/** How many or how much of what is asked about, as a statement gives it. */
export interface Figure {
  readonly value: number;
  readonly upTo: number;
  readonly about: boolean;
  readonly sign: string;
  /** The words that the number belongs to. */
  readonly words: string;
}

/** The one figure of the statement that counts what is asked, or undefined when there is none, or more than one. */
export function figureOf(
  question: string,
  asked: AskedAbout,
  statement: Statement,
  facts: StatementFacts,
): Figure | undefined {
  if (asked.things.length === 0 || facts.figures(statement).length === 0) return undefined;
  if (!isOnSubject(asked, statement, facts)) return undefined;
  const found: Figure[] = [];
  for (const { reading, terms, counted, words, before } of facts.figures(statement)) {
    if (!asked.things.every((thing) => holds(terms, thing))) continue;
    if (countsOther(asked, counted, terms, reading.sign !== undefined)) continue;
    if (ASKS_MEASURE.test(question) && !MEASURES.test(before)) continue;
    const { value, upTo = value, bound, sign = '' } = reading;
    found.push({ value, upTo, about: bound === 'about', sign, words });
  }
  const [first] = found;
  return first !== undefined && found.every((figure) => sameFigure(figure, first)) ? first : undefined;
}

/** Whether the number counts something narrower than what is asked (children of the dead), or something besides (and the wounded). */
function countsOther(
  { things, setting, names }: AskedAbout,
  counted: readonly string[],
  terms: ReadonlySet<string>,
  measured: boolean,
): boolean {
  const asked = new Set([...things, ...setting, ...names].flat());
  const noun =
    measured ||
    counted.length === 0 ||
    counted.some((term) => things.flat().includes(term) || PEOPLE.has(term) || /^\p{N}/u.test(term));
  const other = HARM.some(
    (group) => [...terms].some((term) => group.has(term)) && ![...asked].some((term) => group.has(term)),
  );
  return !noun || other;
}

/** Words that tell the dead from the wounded, the missing and the arrested, as terms. */
const HARM: readonly ReadonlySet<string>[] = [
  new Set(['die', 'dead', 'death', 'kill', 'fatal', 'slain', 'murder']),
  new Set(['injur', 'wound', 'hurt', 'injuri', 'hospit', 'hospitalis', 'hospitaliz']),
  new Set(['miss', 'unaccount']),
  new Set(['arrest', 'detain', 'custodi']),
  new Set(['rescu', 'surviv', 'evacu', 'save']),
  new Set(['sentenc', 'convict', 'charg']),
];

/** Whether two figures can both be true of one thing: the same, overlapping, or rounded. */
export function sameFigure(a: Figure, b: Figure): boolean {
  if (a.sign !== b.sign) return true;
  if (a.value <= b.upTo && b.value <= a.upTo) return true;
  const gap = Math.max(a.value, b.value) - Math.min(a.upTo, b.upTo);
  return (a.about || b.about) && gap <= ROUNDING * Math.max(a.upTo, b.upTo);
}

/**
 * Whether the statement, with what stands around it, has every name that the question asks about, and most of the
 * setting. A statement that lacks a name may bring no name of its own: it is about that one, not about the headline's.
 */
function isOnSubject({ names, setting }: AskedAbout, statement: Statement, facts: StatementFacts): boolean {
  const [own, beside] = [facts.own(statement), facts.beside(statement)];
  const around = (terms: readonly string[]): boolean => holds(own, terms) || holds(beside, terms);
  if (!names.every(around)) return false;
  if (setting.filter(around).length * 2 < setting.length) return false;
  if (names.every((terms) => holds(own, terms))) return true;
  return facts.mentioned(statement).every((terms) => terms.length === 0 || holds(beside, terms));
}
