import type { Lexicon } from '../search/lexicon.ts';
import { datesIn } from '../text/dates.ts';
import type { Statement } from './statement.ts';
import type { StatementFacts } from './statement-facts.ts';

/** Two statements are about one thing when they share a name and name no different places. */
export function sameSubject(
  a: Statement,
  b: Statement,
  { names, lexicon }: StatementFacts,
  words = '',
  otherWords = '',
): boolean {
  const [places, others] = [placesOf(words, a, lexicon), placesOf(otherWords, b, lexicon)];
  const apart =
    places.length > 0 &&
    others.length > 0 &&
    !places.some((place) => others.some((other) => place.some((term) => other.includes(term))));
  const otherNames = names(b);
  return !apart && [...names(a)].some((name) => otherNames.has(name));
}

/** Whether one tells of a year that is neither the other's nor that of its publication. */
export function tellOfDifferentTimes(a: Statement, b: Statement): boolean {
  const [years, others] = [yearsOf(a), yearsOf(b)];
  if (years.length > 0 && others.length > 0) return !years.some((year) => others.includes(year));
  const [stated, silent] = years.length > 0 ? [years, b] : [others, a];
  if (stated.length === 0) return false;
  const year = silent.published?.slice(0, 4);
  return year === undefined || !stated.includes(year);
}

/** The places that go with a figure, or where its own words name none, all that the statement names. */
function placesOf(words: string, { text }: Statement, lexicon: Lexicon): readonly (readonly string[])[] {
  const own = placesIn(words, lexicon);
  return own.length > 0 ? own : placesIn(text, lexicon);
}

function placesIn(text: string, lexicon: Lexicon): readonly (readonly string[])[] {
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

function yearsOf({ text }: Statement): readonly string[] {
  return [
    ...text.matchAll(/(?<![\p{L}\p{N}.,$€£¥-])(?:19|20)\d{2}(?![\p{L}\p{N}%]|,\d| \p{Ll}+s\b| people\b)/gu),
  ].map(([year]) => year);
}
