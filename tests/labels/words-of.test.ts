import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { label } from '../../src/labels/label.ts';
import { LANGUAGES, spokenLocale, wordsOf } from '../../src/labels/words-of.ts';

const searched = (articles: number, locale: string) =>
  wordsOf(label('searched', { articles, version: 'abc' }), locale);

const wait = (seconds: number) => wordsOf(label('refuse-too-many', { seconds }), 'ru');

const up = (milliseconds: number) => wordsOf(label('status-up-since', { milliseconds }), 'en-GB');

describe('the words of a label', () => {
  test.each([
    ['en-US', 'March 24, 2024'],
    ['en-GB', '24 March 2024'],
    ['es-ES', '24 de marzo de 2024'],
    ['fr', '24 mars 2024'],
    ['de', '24. März 2024'],
    ['ru', '24 марта 2024 г.'],
    ['uk', '24 березня 2024 р.'],
  ])('write a day absolutely, as %s writes it', (locale, day) => {
    expect(wordsOf(label('published', { date: '2024-03-24' }), locale)).toBe(day);
  });

  test('write the day that the source states, whatever the hour and zone', () => {
    const late = label('published', { date: '2024-03-24T23:30:00-08:00' });
    expect(wordsOf(late, 'en-GB')).toBe('24 March 2024');
  });

  test('agree with their number', () => {
    expect(searched(1, 'en-US')).toBe('1 article searched · corpus abc');
    expect(searched(12_345, 'en-US')).toBe('12,345 articles searched · corpus abc');
    expect(searched(1, 'es-419')).toBe('1 artículo consultado · corpus abc');
    expect([1, 3, 5, 21].map(wait).map((words) => words.replace(/.*через /u, ''))).toEqual([
      '1 секунду.',
      '3 секунды.',
      '5 секунд.',
      '21 секунду.',
    ]);
  });

  test('name a language in the reader’s', () => {
    const german = label('in-language', { language: 'de' });
    expect(LANGUAGES.map((locale) => wordsOf(german, locale))).toEqual([
      'in German',
      'en alemán',
      'en allemand',
      'auf Deutsch',
      'язык: немецкий',
      'мова: німецька',
    ]);
  });

  test('are English, with the day first, where the language has no catalogue', () => {
    expect(spokenLocale('pt-BR')).toBe('en-GB');
    expect(wordsOf(label('no-answer'), 'ja')).toBe('No answer in these articles');
  });

  test('keep the words of a question as they were typed', () => {
    const missing = label('missing-words', { words: ['**Crocus**', 'tickets'] });
    expect(wordsOf(missing, 'en-GB')).toBe('These words are in no article: **Crocus**, tickets');
  });

  test('give a length of time in its two greatest units', () => {
    expect(up(93_784_000)).toBe('Running for 1 day 2 hours');
    expect(up(400)).toBe('Running for 0 seconds');
  });
});

describe('the catalogue', () => {
  test('answers, near misses and refusals read differently in every language', () => {
    for (const locale of LANGUAGES) {
      const words = (['may-not-answer', 'no-answer', 'nearest-passages', 'in-context'] as const).map((key) =>
        wordsOf(label(key), locale),
      );
      expect(new Set(words).size).toBe(words.length);
    }
  });

  test('has button labels that Discord takes and a phone shows', () => {
    const keys = [
      'button-more',
      'button-back',
      'button-nearest',
      'button-context',
      'button-cite',
      'button-share',
      'button-remove',
    ] as const;
    const long = LANGUAGES.flatMap((locale) =>
      keys.map((key) => wordsOf(label(key), locale)).filter((words) => words.length > 25),
    );
    expect(long).toEqual([]);
  });

  test('has no label that nothing says', () => {
    const sources = ['src', 'commands'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .filter(({ name, parentPath }) => !parentPath.includes('labels') || name.endsWith('-label.ts'))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    );
    const said = sources.join('\n');
    const unsaid = [...readFileSync('src/labels/label-values.ts', 'utf8').matchAll(/^ {2}'?([\w-]+)'?: /gmu)]
      .map(([, key]) => `'${key}'`)
      .filter((key) => !said.includes(key));
    expect(unsaid).toEqual([]);
  });
});
