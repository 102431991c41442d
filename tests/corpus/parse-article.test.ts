import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../bench/seeded-random.ts';
import { describeProblem } from '../../src/corpus/corpus-problem.ts';
import { parseArticle } from '../../src/corpus/parse-article.ts';
import { articleWith } from './article-files.ts';

function problemsOf(content: string): readonly string[] {
  const parsed = parseArticle('quake', 'corpus/quake.md', content);
  return 'text' in parsed ? [] : parsed.map(describeProblem);
}

/** The problems of an article with this front matter; its first line is line 2 of the file. */
function problemsIn(frontMatter: string): readonly string[] {
  return problemsOf(`---\n${frontMatter}\n---\nThe text.\n`);
}

describe('the text of an article', () => {
  it('is all that follows the closing line, to the last blank', () => {
    const text = '\n  Typos adn all.  \n\n\n---\nheadline: not a field\n---\n\t\n';
    expect(articleWith(text).text).toBe(text);
  });

  it('loses a byte-order mark and the carriage returns before line feeds, and nothing else', () => {
    const content = '\uFEFF---\r\nheadline: Quake\r\n---\r\nOne.\r\n\r\n\uFEFFTwo\rthree.\r\n\u00A0\u200B';
    expect(parseArticle('quake', 'corpus/quake.md', content)).toMatchObject({
      metadata: { headline: 'Quake' },
      text: 'One.\n\n\uFEFFTwo\rthree.\n\u00A0\u200B',
    });
  });

  it('is never read as Markdown, HTML or YAML', () => {
    const text = '# Title\n\n<b>*x*</b> &amp; {{y}} ${z} [a](b)\nkey: value\n';
    expect(articleWith(text).text).toBe(text);
  });
});

describe('the front matter of an article', () => {
  it('holds every field as it is written', () => {
    const article = articleWith(
      'Text.',
      [
        'headline: "Quake: 6.1, no deaths # yet"',
        'publisher: The Alder Post',
        'author: Ines Calloway',
        'dateline: ALDER BAY',
        'published: 2031-02-11',
        'url: https://alder-post.example/quake?x=1#top',
        'language: en',
        'source: 007',
        'origin: 000_66.txt',
      ].join('\n'),
    );
    expect(article.metadata).toEqual({
      headline: 'Quake: 6.1, no deaths # yet',
      publisher: 'The Alder Post',
      author: 'Ines Calloway',
      dateline: 'ALDER BAY',
      published: '2031-02-11',
      url: 'https://alder-post.example/quake?x=1#top',
      language: 'en',
      source: '007',
      origin: '000_66.txt',
    });
  });

  it('has no field that the source does not state', () => {
    expect(articleWith('Text.', '# nothing is known').metadata).toEqual({});
    expect(Object.keys(articleWith('Text.', 'language: en').metadata)).toEqual(['language']);
  });

  it.each(['true', 'null', '1e3', '0x1F', '~', '2024-03-23'])('keeps %s as text', (value) => {
    expect(articleWith('Text.', `headline: ${value}`).metadata.headline).toBe(value);
  });

  it.each([
    '2024-02-29',
    '2024-03-24T05:06:30.936Z',
    '2024-03-24T05:06',
    '2024-03-24T05:06:30+03:30',
  ])('takes %s for a date', (published) => {
    expect(articleWith('Text.', `published: ${published}`).metadata.published).toBe(published);
  });

  it.each([
    '2023-02-29',
    '2024-13-01',
    '24-03-23',
    '23 March 2024',
    'May',
    '2024-03-23T25:00',
    '2024-03-23 05:06',
    '2024',
  ])('does not take %s for a date', (published) => {
    expect(problemsIn(`published: ${published}`)).toEqual([
      `corpus/quake.md:2: published: expected YYYY-MM-DD, got "${published}"`,
    ]);
  });
});

describe('a problem with an article', () => {
  it.each([
    ['no front matter', 'Just text.', '1: expected the front matter to open with a line "---"'],
    ['an empty file', '', '1: expected the front matter to open with a line "---"'],
    [
      'front matter that never ends',
      '---\nheadline: Quake\n\nText.',
      '1: the front matter is not closed by a line "---"',
    ],
    ['an empty body', '---\nlanguage: en\n---\n', '3: the article has no text after the front matter'],
    [
      'a body of blanks',
      '---\nlanguage: en\n---\n \n\u00A0\n\t',
      '3: the article has no text after the front matter',
    ],
    [
      'a file that ends with the front matter',
      '---\nlanguage: en\n---',
      '3: the article has no text after the front matter',
    ],
  ])('is %s', (_, content, problem) => {
    expect(problemsOf(content)).toEqual([`corpus/quake.md:${problem}`]);
  });

  it.each([
    [
      'a field that is not known',
      'language: en\nauthour: Ines',
      /^corpus\/quake\.md:3: authour: unknown field; known are headline, /u,
    ],
    ['a field of JavaScript', '__proto__: x', /^corpus\/quake\.md:2: __proto__: unknown field/u],
    [
      'an empty field',
      'language: en\nheadline:',
      /^corpus\/quake\.md:3: headline: expected some text, or leave the field out$/u,
    ],
    [
      'a field with a list',
      'author: [Ines, Bram]',
      /^corpus\/quake\.md:2: author: expected some text on one line$/u,
    ],
    [
      'a field of two lines',
      'headline: |\n  One\n  Two',
      /^corpus\/quake\.md:2: headline: expected some text on one line$/u,
    ],
    [
      'a line break in disguise',
      'headline: "One\\nTwo"',
      /^corpus\/quake\.md:2: headline: expected some text on one line$/u,
    ],
    [
      'an address that is none',
      'url: alder-post',
      /^corpus\/quake\.md:2: url: expected an http or https address$/u,
    ],
    [
      'an address for a program',
      'url: "javascript:alert(1)"',
      /^corpus\/quake\.md:2: url: expected an http or https address$/u,
    ],
    [
      'a language that is none',
      'language: English text',
      /^corpus\/quake\.md:2: language: expected a language tag such as "en"$/u,
    ],
    [
      'a field stated twice',
      'headline: A\nlanguage: en\nheadline: B',
      /^corpus\/quake\.md:4: front matter: the field is stated twice$/u,
    ],
    [
      'a colon within',
      'headline: Quake: 6.1',
      /^corpus\/quake\.md:2: front matter: text with a colon and a space in it must stand in quotation marks$/u,
    ],
    [
      'a quotation that never ends',
      'language: en\nheadline: "Quake',
      /^corpus\/quake\.md:\d: front matter: Missing closing/u,
    ],
    [
      'lines without fields',
      'Quake off Alder Bay',
      /^corpus\/quake\.md:2: front matter: expected lines of the form "field: value"$/u,
    ],
    [
      'a list',
      '- headline',
      /^corpus\/quake\.md:2: front matter: expected lines of the form "field: value"$/u,
    ],
    ['a tab', 'language: en\n\theadline: A', /^corpus\/quake\.md:3: front matter: Tabs are not allowed/u],
    [
      'an end too early',
      '...\nheadline: A',
      /^corpus\/quake\.md:\d: front matter: a line "\.\.\." or "--- " ends/u,
    ],
  ])('is %s', (_, frontMatter, problem) => {
    const problems = problemsIn(frontMatter);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });

  it.each([
    '*Stars* fall',
    '*Stars*',
    '&amp; Sons',
    '!Kyiv falls',
    '!!js/function "function () {}"',
    'Item # 1',
  ])('is a value that YAML would change in silence: %s', (headline) => {
    expect(problemsIn(`headline: ${headline}`).at(-1)).toMatch(
      /^corpus\/quake\.md:2: front matter: .* in quotation marks$/u,
    );
    expect(articleWith('Text.', `headline: '${headline}'`).metadata.headline).toBe(headline);
  });

  it('is said with all others, in the order of the lines', () => {
    const content = '---\npublished: May\nfoo: x\nurl: y\nlanguage: "?"\nheadline:\n---\n';
    expect(problemsOf(content).map((problem) => problem.split(': ').slice(0, 2).join(': '))).toEqual([
      'corpus/quake.md:2: published',
      'corpus/quake.md:3: foo',
      'corpus/quake.md:4: url',
      'corpus/quake.md:5: language',
      'corpus/quake.md:6: headline',
      'corpus/quake.md:7: the article has no text after the front matter',
    ]);
  });

  it('is an alias that would grow without end, and not an exception', () => {
    const bomb = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]', 'd: [*c, *c]'].join('\n');
    expect(problemsIn(bomb).length).toBeGreaterThan(2);
  });

  it.each(['js', 'json', 'coffee', '!js'])('is front matter in another language: ---%s', (language) => {
    const content = `---${language}\n{ headline: globalThis.evaluated = true }\n---\nText.`;
    expect(problemsOf(content)).toEqual([
      'corpus/quake.md:1: expected the front matter to open with a line "---"',
    ]);
    expect('evaluated' in globalThis).toBe(false);
  });

  it('is never an exception, whatever the front matter holds', () => {
    const marks = '*&!|>%@`"\'{}[],:#?-~ \n\taZ0\\/=.<'.split('');
    const random = seededRandom(3);
    for (let run = 0; run < 3000; run += 1) {
      const length = run % 24;
      const frontMatter = Array.from({ length }, () => marks[Math.floor(random() * marks.length)]).join('');
      const content = `---\n${frontMatter}\n---\nText.`;
      const parsed = parseArticle('quake', 'corpus/quake.md', content);
      expect('text' in parsed ? parsed.text : parsed.length).toBeTruthy();
    }
  });
});
