import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Label } from './label.ts';
import type { Messages } from './messages.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';
import { type Wording, wordingOf } from './wording.ts';

/** The languages that the bot's own words exist in. */
export const LANGUAGES = ['en', 'es', 'fr', 'de', 'ru', 'uk'] as const;

export type Language = (typeof LANGUAGES)[number];

const catalogue: Readonly<Record<Language, Messages>> = { en, es, fr, de, ru, uk };

/** Where a person's language has no catalogue: English, with the day before the month as most of the world writes it. */
const FALLBACK = 'en-GB';

/**
 * The label in the language of a locale such as `es-419`, with numbers and dates as that locale writes them.
 * Plain text: whoever shows it escapes it.
 */
export function wordsOf(label: Label, locale: string): string {
  const spoken = spokenLocale(locale);
  const message = catalogue[languageIn(spoken) ?? 'en'][label.key];
  if (typeof message === 'string') return message;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table pairs each key with its own values
  const write = message as (values: object, say: Wording) => string;
  return write('values' in label ? label.values : {}, wordingOf(spoken));
}

/** The locale itself when its language has a catalogue, else British English. */
export function spokenLocale(locale: string): string {
  return languageIn(locale) === undefined ? FALLBACK : locale;
}

/** The language of a BCP 47 tag: `es` for `es-419`. */
export function languageOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? tag;
}

function languageIn(locale: string): Language | undefined {
  return LANGUAGES.find((language) => language === languageOf(locale));
}
