import type { Lexicon } from '../search/lexicon.ts';
import { type AskedAbout, holds } from './asked-about.ts';
import type { Statement } from './statement.ts';
import type { StatementFacts } from './statement-facts.ts';

/** Dates of one event are not reported so many years apart: they are two occasions. */
const OTHER_OCCASION_YEARS = 5;
/**
 * To say, announce, plan or prevent is another event than what is said, planned or prevented. Read in small letters: a
 * pattern of `\p{L}` for any case takes 50 ms to compile, which the first to ask would wait for.
 */
const ABOUT_EVENT =
  /\b(?:warn[a-z]*|alert[a-z]*|advis[a-z]*|announc[a-z]*|report(?:ed|s|ing)?|said|says|told|plan(?:s|ned|ning)?|plot[a-z]*|foil[a-z]*|prevent[a-z]*|thwart[a-z]*|neutrali[a-z]*|detain[a-z]*|arrest[a-z]*|condemn[a-z]*|publish[a-z]*|post(?:ed|s)?|mark(?:ed|s)?|commemorat[a-z]*|anniversary|investigat[a-z]*|inquiry|trial|court|charg[a-z]*|sentenc[a-z]*|mourn[a-z]*|visit[a-z]*|after|before|following|since|despite|respond[a-z]*|accus[a-z]*|den(?:y|ied)|confirm[a-z]*|suspect[a-z]*|threat[a-z]*|calls?|called|urg[a-z]*|demand[a-z]*|refus[a-z]*|likely|expected|first(?= \p{Ll}+ed\b)|second(?= time)|again|also|previous(?:ly)?|another)\b/gu;
/** A question about something said asks for the day of saying it. */
const ABOUT_SAYING =
  /\b(?:warn|alert|advis|announc|report|sa(?:y|id)|t(?:ell|old)|publish|post|releas|statement|notice)/u;

/** When what is asked about happened, as a statement gives it. */
export interface Day {
  readonly when?: { readonly from: string; readonly to: string };
  readonly month?: number;
  readonly day?: number;
}

/** The one date of the statement on which what is asked happened, or undefined when there is none, or more than one. */
export function dateOf(
  question: string,
  asked: AskedAbout,
  statement: Statement,
  facts: StatementFacts,
): Day | undefined {
  const things = [...asked.things, ...asked.setting];
  if (things.length === 0 || facts.events(statement).length === 0) return undefined;
  const [own, beside] = [facts.own(statement), facts.beside(statement)];
  const around = (terms: readonly string[]): boolean => holds(own, terms) || holds(beside, terms);
  if (![...things, ...asked.names].every(around)) return undefined;
  const found: Day[] = [];
  for (const { reading, terms, words, sentence } of facts.events(statement)) {
    if (asked.things.some((thing) => !holds(terms, thing)) && !mostHeld(things, terms)) continue;
    if (!holds(terms, things[0] ?? []) && !holds(terms, things[1] ?? [])) continue;
    if (!asked.names.every((name) => holds(sentence, name))) continue;
    if (tellsOfEvent(question, asked, words, facts.lexicon)) continue;
    const { when, stated } = reading;
    found.push({
      ...(when === undefined ? {} : { when }),
      ...(stated.month === undefined ? {} : { month: stated.month }),
      ...(stated.day === undefined ? {} : { day: stated.day }),
    });
  }
  const [first] = found;
  return found.length === 1 ? first : undefined;
}

function mostHeld(things: readonly (readonly string[])[], terms: ReadonlySet<string>): boolean {
  return things.length > 2 && things.filter((thing) => holds(terms, thing)).length * 3 >= things.length * 2;
}

/** Whether the date is that of a report, a plan, an aftermath or another occasion, and the question asks for none. */
function tellsOfEvent(question: string, { things }: AskedAbout, words: string, lexicon: Lexicon): boolean {
  const typed = question.toLowerCase();
  const saying = ABOUT_SAYING.test(typed);
  const [first, ...others] = things;
  if (first !== undefined && inPassing(first, others.length === 0, words, lexicon)) return true;
  if (things.some((thing) => infinitives(words, lexicon).some((terms) => holds(new Set(terms), thing))))
    return true;
  return [...words.toLowerCase().matchAll(ABOUT_EVENT)].some(
    ([word]) => !typed.includes(word.slice(0, 4)) && !(saying && ABOUT_SAYING.test(word)),
  );
}

/**
 * Whether the thing asked about only says what another is of ("the search for victims of the avalanche ended"), or, when
 * it alone is asked about, is one of several ("a strike", beside "the strike").
 */
function inPassing(thing: readonly string[], alone: boolean, words: string, lexicon: Lexicon): boolean {
  const found = lexicon(words).find(({ term }) => thing.includes(term));
  if (found === undefined) return false;
  const before = words.slice(0, found.span.start).toLowerCase();
  if (alone && /(?:^|\s)an? (?:[\p{L}-]+ )?$/u.test(before)) return true;
  return /(?<!responsibility )\b(?:of|for|over|about|from|after|against)\s+(?:the |an? |this |that )?(?:[\p{L}-]+ )?$/u.test(
    before,
  );
}

/** What somebody is "to" do is not done. */
function infinitives(words: string, lexicon: Lexicon): readonly (readonly string[])[] {
  return [...words.matchAll(/\bto (\p{Ll}+)/gu)].map((match) =>
    lexicon(match[1] ?? '').map(({ term }) => term),
  );
}

/** Whether two dates can both be true of one event. */
export function sameDate(a: Day, b: Day): boolean {
  if (a.when !== undefined && b.when !== undefined) {
    const apart = Math.abs(Number(a.when.from.slice(0, 4)) - Number(b.when.from.slice(0, 4)));
    return apart >= OTHER_OCCASION_YEARS || (a.when.from <= b.when.to && b.when.from <= a.when.to);
  }
  const [first, second] = [monthAndDay(a), monthAndDay(b)];
  if (first.month === undefined || second.month === undefined) return true;
  if (first.month !== second.month) return false;
  return first.day === undefined || second.day === undefined || first.day === second.day;
}

function monthAndDay({ when, month, day }: Day): { readonly month?: number; readonly day?: number } {
  if (month !== undefined) return { month, ...(day === undefined ? {} : { day }) };
  if (when === undefined || when.from !== when.to) return {};
  return { month: Number(when.from.slice(5, 7)), day: Number(when.from.slice(8, 10)) };
}
