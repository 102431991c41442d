import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { changesBetween, liveArchive } from '../../src/archive/live-archive.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import type { Article } from '../../src/corpus/article.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { CorpusError } from '../../src/corpus/corpus-problem.ts';
import { parseArticle } from '../../src/corpus/parse-article.ts';
import { openPromise } from '../../src/local-discord/open-promise.ts';

function article(id: string, words: string, headline = id): Article {
  const parsed = parseArticle(id, `${id}.md`, `---\nheadline: ${headline}\n---\n${words}\n`);
  if (!('text' in parsed)) throw new Error(JSON.stringify(parsed));
  return parsed;
}

const FIRST = buildCorpus([
  article('a', 'The bridge fell.'),
  article('b', 'The mayor spoke.'),
  article('c', 'It rained.'),
]);
const SECOND = buildCorpus([
  article('a', 'The bridge fell.', 'Another headline'),
  article('b', 'The mayor spoke.'),
  article('d', 'The sun shone.'),
]);

describe('the changes between two corpora', () => {
  it('tell what was added, changed and removed, metadata included', () => {
    expect(changesBetween(FIRST, SECOND)).toEqual({ added: ['d'], changed: ['a'], removed: ['c'] });
    expect(changesBetween(FIRST, FIRST)).toEqual({ added: [], changed: [], removed: [] });
  });
});

describe('a live archive', () => {
  it('answers from the new corpus after a reload, while a snapshot taken before stays what it was', async () => {
    const live = liveArchive(await openArchive(FIRST), () => openArchive(SECOND));
    const before = live.current;
    expect(live.lastReload).toBeUndefined();
    const reload = await live.reload();
    expect(reload).toMatchObject({ kind: 'swapped', version: SECOND.version, articles: 3 });
    expect(live.current.corpus).toBe(SECOND);
    expect(before.corpus).toBe(FIRST);
    expect(live.lastReload).toBe(reload);
  });

  it('keeps the old corpus when the new one has problems, and tells them all', async () => {
    const problems = [
      { file: 'x.md', line: 3, message: 'no' },
      { file: 'y.md', message: 'neither' },
    ];
    const live = liveArchive(await openArchive(FIRST), () => Promise.reject(new CorpusError(problems)));
    expect(await live.reload()).toMatchObject({ kind: 'kept', version: FIRST.version, problems });
    expect(live.current.corpus).toBe(FIRST);
  });

  it('keeps the old corpus and throws when anything else goes wrong, and can be reloaded afterwards', async () => {
    const loads = [() => Promise.reject(new Error('disk')), () => openArchive(SECOND)];
    const live = liveArchive(await openArchive(FIRST), async () =>
      (loads.shift() ?? (() => openArchive(FIRST)))(),
    );
    await expect(live.reload()).rejects.toThrow('disk');
    expect(live.current.corpus).toBe(FIRST);
    expect(await live.reload()).toMatchObject({ kind: 'swapped' });
  });

  it('does one reload at a time', async () => {
    const held = openPromise<Archive>();
    const live = liveArchive(await openArchive(FIRST), () => held.promise);
    const first = live.reload();
    expect(await live.reload()).toBeUndefined();
    held.resolve(await openArchive(SECOND));
    expect(await first).toMatchObject({ kind: 'swapped' });
  });
});
