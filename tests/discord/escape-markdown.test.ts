import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { escapeMarkdown, unescapeMarkdown } from '../../src/discord/escape-markdown.ts';
import { parsers, withoutBlankLines } from './discord-markdown.ts';

const adversarial: readonly string[] = JSON.parse(
  readFileSync(new URL('../fixtures/markdown-adversarial.json', import.meta.url), 'utf8'),
);

/** Pieces that hurt when they meet. */
const PIECES =
  '*|_|~|`|\\|<|>|[|]|(|)|#|-|+|1.| | |\n|:|@|a|b|c|/|https://a.b/|<@123456789012345678>|**|__|~~|```|-# |# |> |>>> |- |1. |^|!|&|x_y|.|\\_|é|😀|](|@everyone|:tada:|<t:1618953630:R>|discord.gg/'
    .split('|')
    .concat('|', '||');

/** Strings of one to fourteen pieces, the same on every run. */
function randomStrings(count: number): readonly string[] {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return Math.floor((seed / 0x80000000) * below);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + random(14) }, () => PIECES[random(PIECES.length)]).join(''),
  );
}

/** What either parser displays otherwise than it was written. */
function wronglyShown(texts: readonly string[], escape: (text: string) => string) {
  return texts.flatMap((text) =>
    Object.entries(parsers).flatMap(([parser, render]) => {
      const shown = render(escape(text));
      const right = withoutBlankLines(shown.text) === withoutBlankLines(text) && shown.kinds.size === 0;
      return right ? [] : [{ parser, written: text, source: escape(text), ...shown }];
    }),
  );
}

describe('escaping', () => {
  test('displays every adversarial string as it was written, by two parsers', () => {
    expect(adversarial).toHaveLength(142);
    expect(wronglyShown(adversarial, escapeMarkdown)).toEqual([]);
  });

  test('displays 20,000 random strings as they were written, by two parsers', () => {
    expect(wronglyShown(randomStrings(20_000), escapeMarkdown)).toEqual([]);
  });

  test('is needed: without it the same parsers find markup in most of those strings', () => {
    expect(wronglyShown(adversarial, (text) => text).length).toBeGreaterThan(67);
  });

  test('gives every string back when undone', () => {
    const strings = [...adversarial, ...randomStrings(20_000)];
    expect(strings.filter((text) => unescapeMarkdown(escapeMarkdown(text)) !== text)).toEqual([]);
  });

  test.each([
    '“We will find them,” he said — all 37 of them; it cost $5 (about €4).',
    'Updated at 05:06:07 [local time], 2024-03-24T05:06:30.936Z, contact desk@news.example or @newsdesk.',
    'R&D #1, No. 2, 3 < 4 and 5 > 4, ~100 people, either|or.',
    'The town’s mayor [sic] said: “Nobody [in the hall] knew.”',
  ])('adds no backslash to ordinary prose: %s', (prose) => {
    expect(escapeMarkdown(prose)).toBe(prose);
  });

  test('adds no backslash to the articles of the corpus, nor to what credits them', async () => {
    const { articles } = await readCorpus('corpus');
    const texts = articles.flatMap(({ text, metadata }) => [
      text,
      metadata.headline ?? '',
      metadata.publisher ?? '',
    ]);
    const changed = texts.filter((text) => escapeMarkdown(text) !== text);
    expect(changed.map((text) => text.slice(0, 80))).toEqual([]);
  });

  test.each([
    [':tada:', '\\:tada:'],
    [':100: points', '\\:100: points'],
    ['@everyone', '\\@everyone'],
    ['https://a.example', 'https\\://a.example'],
    ['discord.gg/abc', 'discord\\.gg/abc'],
    ['2024. It was', '2024\\. It was'],
    ['-# small', '\\-# small'],
  ])('disarms %s', (text, source) => {
    expect(escapeMarkdown(text)).toBe(source);
  });
});
