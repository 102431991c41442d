import type { Statement } from './statement.ts';
import { placesIn, type StatementFacts } from './statement-facts.ts';

/** Two statements are about one thing when they share a name and name no different places. */
export function sameSubject(
  a: Statement,
  b: Statement,
  facts: StatementFacts,
  words = '',
  otherWords = '',
): boolean {
  const [places, others] = [placesOf(words, a, facts), placesOf(otherWords, b, facts)];
  const apart =
    places.length > 0 &&
    others.length > 0 &&
    !places.some((place) => others.some((other) => place.some((term) => other.includes(term))));
  const otherNames = facts.names(b);
  return !apart && [...facts.names(a)].some((name) => otherNames.has(name));
}

/** Whether one tells of a year that is neither the other's nor that of its publication. */
export function tellOfDifferentTimes(a: Statement, b: Statement, facts: StatementFacts): boolean {
  const [years, others] = [facts.years(a), facts.years(b)];
  if (years.length > 0 && others.length > 0) return !years.some((year) => others.includes(year));
  const [stated, silent] = years.length > 0 ? [years, b] : [others, a];
  if (stated.length === 0) return false;
  const year = silent.published?.slice(0, 4);
  return year === undefined || !stated.includes(year);
}

/** The places that go with a figure, or where its own words name none, all that the statement names. */
function placesOf(
  words: string,
  statement: Statement,
  { lexicon, places }: StatementFacts,
): readonly (readonly string[])[] {
  const own = placesIn(words, lexicon);
  return own.length > 0 ? own : places(statement);
}
