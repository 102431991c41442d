import { en } from './en.ts';
import type { Label } from './label.ts';
import type { Messages } from './messages.ts';
import { type Wording, wordingOf } from './wording.ts';

const catalogue = { en } as const satisfies Record<string, Messages>;

/** The languages that the bot's own words exist in. */
export const LANGUAGES = Object.keys(catalogue) as readonly (keyof typeof catalogue)[];

/** Where a person's language has no catalogue: English, with the day before the month as most of the world writes it. */
const FALLBACK = 'en-GB';

/**
 * The label in the language of a locale such as `es-419`, with numbers and dates as that locale writes them.
 * Plain text: whoever shows it escapes it.
 */
export function wordsOf(label: Label, locale: string): string {
  const spoken = spokenLocale(locale);
  const messages = catalogue[languageOf(spoken) as keyof typeof catalogue];
  const message = messages[label.key] as string | ((values: object, say: Wording) => string);
  return typeof message === 'string' ? message : message(label.values, wordingOf(spoken));
}

/** The locale itself when its language has a catalogue, else British English. */
export function spokenLocale(locale: string): string {
  return languageOf(locale) in catalogue ? locale : FALLBACK;
}

/** The language of a BCP 47 tag: `es` for `es-419`. */
export function languageOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? tag;
}
