import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../src/corpus/corpus-problem.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { folderWith } from './article-files.ts';

const ARTICLE = '---\nlanguage: en\n---\nThe gate was open.\n';

/** Some file systems take two such names for one. */
const CASE_IS_FOLDED = readdirSync(folderWith({ 'a.md': ARTICLE, 'A.md': ARTICLE })).length === 1;

/** Every problem of a corpus, each without the folder's name; none when it can be read. */
async function problemsOf(folder: string): Promise<readonly string[]> {
  const error: unknown = await readCorpus(folder).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return [];
  if (!(error instanceof CorpusError)) throw error;
  return error.message.split('\n').map((line) => line.replaceAll(relative(process.cwd(), folder), '~'));
}

describe('reading a corpus', () => {
  it('makes an article of each Markdown file directly in the folder, in the order of the ids', async () => {
    const folder = folderWith({
      'zebra.md': ARTICLE,
      'Apple.MD': ARTICLE,
      'README.md': 'How to add an article.',
      'notes.txt': 'nothing',
      '._zebra.md': Uint8Array.of(0, 5, 0xff),
      'synonyms.txt': '# groups\nKyiv, Kiev\n\n a , b ,\n',
    });
    mkdirSync(join(folder, 'drafts'));
    writeFileSync(join(folder, 'drafts', 'draft.md'), 'not an article yet');
    const corpus = await readCorpus(folder);
    expect(corpus.articles.map(({ id }) => id)).toEqual(['apple', 'zebra']);
    expect(corpus.articles.map(({ file }) => file)).toEqual(
      ['Apple.MD', 'zebra.md'].map((name) => relative(process.cwd(), join(folder, name))),
    );
    expect(corpus.synonyms).toEqual([
      ['Kyiv', 'Kiev'],
      ['a', 'b'],
    ]);
  });

  it('needs no synonyms', async () => {
    expect((await readCorpus(folderWith({ 'a.md': ARTICLE }))).synonyms).toEqual([]);
  });

  it('reads files with a byte-order mark and CRLF like those without', async () => {
    const plain = await readCorpus(folderWith({ 'a.md': ARTICLE, 'synonyms.txt': 'a, b\n' }));
    const windows = await readCorpus(
      folderWith({ 'a.md': `\uFEFF${ARTICLE.replaceAll('\n', '\r\n')}`, 'synonyms.txt': '\uFEFFa, b\r\n' }),
    );
    expect(windows.version).toBe(plain.version);
    expect(windows.articles.map(({ text }) => text)).toEqual(['The gate was open.\n']);
  });

  it('says that a folder is not there', async () => {
    const folder = join(folderWith({}), 'nowhere');
    expect(await problemsOf(folder)).toEqual(['~: cannot read the folder of articles (ENOENT)']);
  });

  it('says that a folder holds no article', async () => {
    const problems = await problemsOf(folderWith({ 'README.md': 'x', 'notes.txt': 'x' }));
    expect(problems).toEqual([
      '~: holds no article; add Markdown files (see corpus/README.md for the format)',
    ]);
  });

  it('names a file that cannot be read', async () => {
    const folder = folderWith({ 'a.md': ARTICLE });
    mkdirSync(join(folder, 'b.md'));
    expect(await problemsOf(folder)).toEqual([
      '~/b.md: cannot be read (EISDIR); check that it is a file and its permissions',
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('names a file that may not be read', async () => {
    const folder = folderWith({ 'a.md': ARTICLE });
    chmodSync(join(folder, 'a.md'), 0o000);
    expect(await problemsOf(folder)).toEqual([
      '~/a.md: cannot be read (EACCES); check that it is a file and its permissions',
    ]);
  });

  it.each([
    ['a Latin-1 letter', [0xe9]],
    ['half a character', [0xe2, 0x80]],
    ['an overlong character', [0xc0, 0x80]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
  ])('gives the line of %s', async (_, bytes) => {
    const before = Buffer.from('---\nlanguage: en\n---\nA caf\uFFFD, legally.\nA caf');
    const folder = folderWith({
      'a.md': Buffer.concat([before, Buffer.from(bytes), Buffer.from(' here.\n')]),
    });
    expect(await problemsOf(folder)).toEqual(['~/a.md:5: is not valid UTF-8; save it as UTF-8']);
  });

  it.skipIf(CASE_IS_FOLDED)(
    'names two files whose names differ only by case or by the way an accent is written',
    async () => {
      const folder = folderWith({
        'Caf\u00e9.md': ARTICLE,
        'cafe\u0301.md': ARTICLE,
        'CAFE.md': ARTICLE,
        'cafe.md': ARTICLE,
      });
      expect(await problemsOf(folder)).toEqual([
        '~/cafe.md: has the same id "cafe" as ~/CAFE.md; rename one of them',
        '~/cafe\u0301.md: has the same id "caf\u00e9" as ~/Caf\u00e9.md; rename one of them',
      ]);
    },
  );

  it('says all that is wrong with all files at once', async () => {
    const folder = folderWith({
      'a.md': '---\npublished: May\nfoo: bar\n---\n',
      'b.md': Uint8Array.of(0x2d, 0x0a, 0xff),
      'd.md': 'no front matter',
      'ok.md': ARTICLE,
      'synonyms.txt': Uint8Array.of(0x61, 0x0a, 0x0a, 0xff),
    });
    mkdirSync(join(folder, 'c.md'));
    const problems = await problemsOf(folder);
    expect(problems.map((problem) => problem.replace(/^~\/([^ ]+):? .*$/u, '$1'))).toEqual([
      'a.md:2:',
      'a.md:3:',
      'a.md:4:',
      'b.md:2:',
      'c.md:',
      'd.md:1:',
      'synonyms.txt:3:',
    ]);
  });
});
