import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { sharedFile } from '../shared-folder.ts';

const readme = readFileSync('corpus/README.md', 'utf8');
const corpus = await readCorpus('corpus');

interface LeftOut {
  readonly id: string;
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

/** The rows of the table of lines left out. */
const leftOut = [...readme.matchAll(/^\| `([a-z-]+)` \| (\d+) \| `(.+)` \| (.+) \|$/gmu)].map(
  ([, id = '', line, text = '', why = '']): LeftOut => ({ id, line: Number(line), text, why }),
);

/** The rows of the table of provenance. */
const delivered = [
  ...readme.matchAll(/^\| `([a-z-]+)` \| `(\w+\.txt)` \| .* \| `([0-9a-f]{64})` \|$/gmu),
].map(([, id = '', origin = '', sha256 = '']) => ({ id, origin, sha256 }));

/** The lines of an article with those put back that were left out. */
function restored(id: string): readonly string[] {
  const lines = corpus.article(id).text.split('\n');
  for (const { line, text } of leftOut.filter((each) => each.id === id)) lines.splice(line - 1, 0, text);
  return lines;
}

describe('the corpus', () => {
  it('documents where each of the five articles comes from', () => {
    expect(delivered).toHaveLength(5);
    for (const { id, origin } of delivered) expect(corpus.article(id).metadata.origin).toBe(origin);
  });

  it.each(delivered)('holds $id as delivered, but for the lines listed in its README', ({ id, sha256 }) => {
    const text = restored(id).join('\n');
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
  });

  it.for(delivered)('holds the lines of $origin in their order', ({ id, origin }, { skip }) => {
    const file = sharedFile(`articles/${origin}`);
    if (file === undefined) return skip('the delivered articles are not here');
    const lines = readFileSync(file, 'utf8').split('\n');
    for (const { line, text } of leftOut.filter((each) => each.id === id)) expect(lines[line - 1]).toBe(text);
    expect(corpus.article(id).text.split('\n')).toEqual(lines.filter((_, at) => stays(id, at + 1)));
  });

  it('says of every line left out why', () => {
    expect(leftOut.length).toBeGreaterThan(20);
    for (const { text, why } of leftOut) {
      expect(text.trim()).not.toBe('');
      expect(why.trim()).not.toBe('');
    }
  });

  it('leaves two blank lines or more where a line was left out, so that no quote runs across', () => {
    let gaps = 0;
    for (const { id } of delivered) {
      const marked = restored(id).map((text, at) => (stays(id, at + 1) ? text : '\uFFFC'));
      for (const [gap] of marked
        .join('\n')
        .matchAll(/(?<=[^\s\uFFFC])\s*\uFFFC[\s\uFFFC]*(?=[^\s\uFFFC])/gu)) {
        gaps += 1;
        const between = gap.split('\n').slice(1, -1);
        expect(between.filter((line) => line.trim() === '').length).toBeGreaterThanOrEqual(2);
      }
    }
    expect(gaps).toBeGreaterThan(0);
  });

  it('states of the five what their sources state, and guesses nothing', () => {
    const five = delivered.map(({ id }) => corpus.article(id).metadata);
    const without = (field: keyof (typeof five)[number]): number =>
      five.filter((metadata) => metadata[field] === undefined).length;
    expect({
      headline: without('headline'),
      publisher: without('publisher'),
      published: without('published'),
      author: without('author'),
      url: without('url'),
    }).toEqual({ headline: 1, publisher: 4, published: 2, author: 5, url: 5 });
  });

  it('states nothing of the five that does not stand in their text', () => {
    for (const { id } of delivered) {
      const { metadata, text } = corpus.article(id);
      for (const field of ['headline', 'publisher', 'source'] as const)
        expect(text).toContain(metadata[field] ?? '');
      const [year = '', , day = ''] = metadata.published?.split(/[-T]/u) ?? [];
      expect(text).toContain(year);
      expect(text).toContain(day);
    }
  });

  it('names the delivered file on one line that is not indented', () => {
    for (const { id, origin } of delivered) {
      const file = readFileSync(corpus.article(id).file, 'utf8');
      expect(file.split('\n').filter((line) => line === `origin: ${origin}`)).toHaveLength(1);
    }
  });

  it('documents every field that an article may have', () => {
    const documented = [...readme.matchAll(/^\| `([a-z]+)` \| [^|]+ \| [^|]+ \|$/gmu)].map(
      ([, field]) => field,
    );
    const used = new Set(corpus.articles.flatMap(({ metadata }) => Object.keys(metadata)));
    expect(documented).toEqual([
      'headline',
      'publisher',
      'author',
      'dateline',
      'published',
      'url',
      'language',
      'source',
      'origin',
    ]);
    expect([...used].filter((field) => !documented.includes(field))).toEqual([]);
  });

  it('keeps its line feeds on every system', () => {
    expect(readFileSync('.gitattributes', 'utf8')).toMatch(/^corpus\/\*\.md .*\beol=lf\b/mu);
    for (const { file } of corpus.articles) expect(readFileSync(file).includes(0x0d)).toBe(false);
  });
});

function stays(id: string, line: number): boolean {
  return !leftOut.some((each) => each.id === id && each.line === line);
}
