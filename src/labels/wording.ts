/** The forms that a language has for counted things; `other` stands in for those that it does not tell apart. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** How one locale writes the values of a label. */
export interface Wording {
  number(value: number): string;
  /** The number in figures, then the form of the counted thing that goes with it. */
  count(value: number, forms: Forms): string;
  /** The form alone. */
  form(value: number, forms: Forms): string;
  /** An absolute day, from the first ten characters of an ISO 8601 date. */
  date(iso: string): string;
  /** A month and its year, from `YYYY-MM`. */
  month(iso: string): string;
  /** An absolute moment in UTC, from an ISO 8601 date and time. */
  moment(iso: string): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** The items, then how many are not among them; `more` puts that number into words. */
  openList(items: readonly string[], further: number, more: (count: string) => string): string;
  /** A language's name, from its tag; the tag itself when it has none. */
  language(tag: string): string;
  /** A length of time in its two greatest units. */
  duration(milliseconds: number): string;
}

/** The wording of a BCP 47 locale; the same one for the same locale. */
export function wordingOf(locale: string): Wording {
  const known = wordings.get(locale);
  if (known !== undefined) return known;
  const made = makeWording(locale);
  wordings.set(locale, made);
  return made;
}

const wordings = new Map<string, Wording>();

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

function makeWording(locale: string): Wording {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const form = (value: number, forms: Forms) => forms[plurals.select(value)] ?? forms.other;
  return {
    number: (value) => numbers.format(value),
    count: (value, forms) => `${numbers.format(value)} ${form(value, forms)}`,
    form,
    date: (iso) => days.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)),
    month: (iso) => months.format(new Date(`${iso.slice(0, 7)}-01T00:00:00Z`)),
    moment: (iso) => `${moments.format(new Date(iso))} UTC`,
    list: (items) => lists.format(items),
    openList: (items, further, more) =>
      [...items, ...(further > 0 ? [more(numbers.format(further))] : [])].join(', '),
    language: (tag) => languages.of(tag) ?? tag,
    duration(milliseconds) {
      const parts: string[] = [];
      let left = milliseconds;
      for (const [unit, size] of UNITS) {
        const value = Math.floor(left / size);
        left -= value * size;
        if (value > 0 && parts.length < 2) parts.push(inUnit(locale, unit, value));
      }
      return parts.length > 0 ? parts.join(' ') : inUnit(locale, 'second', 0);
    },
  };
}

function inUnit(locale: string, unit: string, value: number): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
