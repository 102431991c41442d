import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { textOf } from '../../src/corpus/quote.ts';
import { articleWith } from './article-files.ts';

const A = articleWith('One. Two.\n', 'headline: A\nlanguage: en', 'a');
const B = articleWith('Three.\n', '', 'b');
const { version } = buildCorpus([A, B], [['x', 'y']]);

describe('the version of a corpus', () => {
  it('is twelve hexadecimal digits', () => {
    expect(version).toMatch(/^[0-9a-f]{12}$/u);
  });

  it('is the same for the same articles, in whatever order they and their fields come', () => {
    const swapped = { ...A, metadata: { language: 'en', headline: 'A' } };
    expect(buildCorpus([B, swapped], [['x', 'y']]).version).toBe(version);
  });

  it('does not depend on where the files lie', () => {
    expect(buildCorpus([{ ...A, file: '/elsewhere/a.md' }, B], [['x', 'y']]).version).toBe(version);
  });

  it.each([
    ['one character', [articleWith('One. two.\n', 'headline: A\nlanguage: en', 'a'), B], [['x', 'y']]],
    [
      'one blank at the end',
      [articleWith('One. Two.\n ', 'headline: A\nlanguage: en', 'a'), B],
      [['x', 'y']],
    ],
    ['a field', [articleWith('One. Two.\n', 'headline: B\nlanguage: en', 'a'), B], [['x', 'y']]],
    ['a field left out', [articleWith('One. Two.\n', 'headline: A', 'a'), B], [['x', 'y']]],
    ['an id', [articleWith('One. Two.\n', 'headline: A\nlanguage: en', 'aa'), B], [['x', 'y']]],
    ['an article less', [A], [['x', 'y']]],
    [
      'a text in another article',
      [articleWith('Three.\n', 'headline: A\nlanguage: en', 'a'), articleWith('One. Two.\n', '', 'b')],
      [['x', 'y']],
    ],
    ['a synonym', [A, B], [['x', 'z']]],
    ['the grouping of synonyms', [A, B], [['x'], ['y']]],
  ])('changes with %s', (_, articles, synonyms) => {
    expect(buildCorpus(articles, synonyms).version).not.toBe(version);
  });
});

describe('a corpus', () => {
  const corpus = buildCorpus([B, A]);

  it('has its articles in the order of their ids, and passages in the order of the articles', () => {
    expect(corpus.articles).toEqual([A, B]);
    expect(corpus.passages.map(({ id }) => id)).toEqual(['a#0', 'b#0']);
  });

  it('finds an article by its id', () => {
    expect(corpus.article('b')).toBe(B);
    expect(corpus.find('b')).toBe(B);
    expect(corpus.find('c')).toBeUndefined();
    expect(() => corpus.article('c')).toThrow('no article "c" in the corpus');
  });

  it('gives the text of a quote from the article and nowhere else', () => {
    expect(textOf(corpus, { articleId: 'a', span: { start: 5, end: 9 } })).toBe('Two.');
    expect(() => textOf(corpus, { articleId: 'c', span: { start: 0, end: 1 } })).toThrow('no article "c"');
  });
});
