import type { Lexicon } from '../search/lexicon.ts';
import { datesIn } from '../text/dates.ts';
import { type NumberReading, numbersIn } from '../text/numbers.ts';
import { overlaps } from '../text/span.ts';

/** A number of a sentence together with the words that say what it counts. */
export interface StatedFigure {
  readonly reading: NumberReading;
  /** The terms of the words that the number belongs to: its verb before it, its noun and verb after it. */
  readonly terms: ReadonlySet<string>;
  /** The first content word after the number, as terms; empty when none follows. */
  readonly counted: readonly string[];
  /** Those words themselves. */
  readonly words: string;
}

/** A part of a whole, or a number on top of another: it is no total. */
const PART_BEFORE =
  /\b(?:including|include[sd]?|among (?:them|whom)|another|additional|an? (?:further|extra)|other|others|remaining|of (?:them|whom)|the (?:first|last|other|next)|every|each|one in|initially|at first|previously|earlier|originally)\s+(?:at least |about |some |around )?$/iu;
const PART_AFTER =
  /^\s*(?:more|others?|additional|further|of (?:them|whom|the|those|these|its|his|her|their)|times|per|a (?:day|week|month|year)|in (?:ten|five|three))\b/iu;
/** What has not happened, or may not have. */
const UNREAL =
  /\b(?:could|would|might|may|if|plot(?:ted)?|plan(?:ned|s|ning)?|intend(?:ed|s)?|aim(?:ed|s)?|fear(?:ed|s)?|threat(?:en(?:ed|s)?)?|wanted|tried|attempted|not|never|against|except|no longer|den(?:y|ied|ies)|foiled|prevented|can|able to|capacity|licen[cs]ed|allowed|expect(?:s|ed)?|seats)\b/iu;
/** Another occasion than the one that the rest of a report is about. */
const OTHER_TIME =
  /\b(?:last (?:week|month|year|summer|winter|spring|autumn|decade)|previous(?:ly)?|(?:days?|weeks?|months?|years?) (?:ago|earlier|before)|at the time|so far this year|in all of|since the start of|(?:every|each|per|a) (?:day|week|month|year)|annually|on average|average|alone)\b/iu;
const TIME_UNIT =
  /^[\s-]*(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|a\.?m\b|p\.?m\b|o['’]clock)/iu;
const CLAUSE_END =
  /[,;:.!?—()“”"]|\s[-–]\s|\b(?:while|whereas|but|after|before|when|because|although|which|where|who|that)\b/iu;
/** Said of a number that is an age, a house, a rank or a version. */
const LABEL =
  /\b(?:aged?|number|no\.|room|page|article|chapter|flight|channel|highway|route|version|phase|group)\s+$/iu;

/** The figures that a sentence states as facts: dates, times, ages, parts of a whole and mere possibilities are left out. */
export function statedFigures(sentence: string, lexicon: Lexicon): readonly StatedFigure[] {
  if (OTHER_TIME.test(sentence)) return [];
  const every = numbersIn(sentence);
  if (every.length === 0) return [];
  const dates = datesIn(sentence, '2000-06-15');
  const numbers = every.filter(({ span }) => !dates.some((date) => overlaps(date.span, span)));
  return numbers.flatMap((reading, order): StatedFigure[] => {
    const before = sentence.slice(numbers[order - 1]?.span.end ?? 0, reading.span.start);
    const after = sentence.slice(reading.span.end, numbers[order + 1]?.span.start ?? sentence.length);
    const whole = sentence.slice(0, reading.span.start);
    const part = reading.sign !== '%' && PART_AFTER.test(after);
    if (part || PART_BEFORE.test(whole) || LABEL.test(whole) || TIME_UNIT.test(after)) return [];
    const left = lastClause(before, lexicon);
    const right = firstClause(after, numbers[order + 1] !== undefined, lexicon);
    if (UNREAL.test(left) || UNREAL.test(right)) return [];
    const rightTerms = lexicon(right);
    const first = rightTerms[0];
    return [
      {
        reading,
        words: `${left} ${right}`,
        terms: new Set([...lexicon(left), ...rightTerms].map(({ term }) => term)),
        counted: rightTerms.filter(({ span }) => span.start === first?.span.start).map(({ term }) => term),
      },
    ];
  });
}

/** The words before a number back to the last break; "killed or wounded 300" has none, "killed 137 and wounded 180" one. */
function lastClause(before: string, lexicon: Lexicon): string {
  const breaks = [...before.matchAll(new RegExp(CLAUSE_END.source, 'giu'))];
  const clause = before.slice((breaks.at(-1)?.index ?? -1) + (breaks.at(-1)?.[0].length ?? 1));
  const and = [...clause.matchAll(/\s+and\s+/giu)].at(-1);
  if (and === undefined) return clause;
  const [first, second] = [clause.slice(0, and.index), clause.slice(and.index + and[0].length)];
  const paired = /\p{L}+ed$|\p{L}+ing$/u.test(first.trim()) && lexicon(second).length > 0;
  return paired ? clause : second;
}

function firstClause(after: string, goesOn: boolean, lexicon: Lexicon): string {
  const end = after.search(CLAUSE_END);
  const clause = end === -1 ? after : after.slice(0, end);
  const and = /\s+and\s+/iu.exec(clause);
  if (and === null) return clause;
  const second = clause.slice(and.index + and[0].length);
  // "300 dead and wounded" counts both; "137 people and wounded 180" goes on to another number.
  return !(goesOn && end === -1) &&
    /^\p{L}+(?:ed|ing)?[\s]*$/u.test(second.trim()) &&
    lexicon(clause.slice(0, and.index)).length > 0
    ? clause
    : clause.slice(0, and.index);
}
