import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { articleChoices, articleNamed, publisherChoices } from '../../src/discord/choices.ts';

function article(id: string, metadata: Article['metadata']): Article {
  return { id, file: `corpus/${id}.md`, metadata, text: id, sentences: [] };
}

const LONG = `Königin ${'👩‍🚒'.repeat(30)}`;
const corpus = buildCorpus([
  article('a', { headline: 'Élysée burns', publisher: 'Le Journal' }),
  article('b', { headline: 'The night of the burning palace', publisher: 'The Courier' }),
  article('c', { publisher: 'Le Journal' }),
  article('d', { headline: LONG, publisher: 'P'.repeat(101) }),
  ...Array.from({ length: 40 }, (_, index) => article(`e${index}`, { headline: `Burning ${index}` })),
]);

describe('the choices of autocomplete', () => {
  it('are found whatever the case and the accents, those that begin with what is typed first', () => {
    expect(articleChoices(corpus, 'elysee')).toEqual([{ name: 'Élysée burns', value: 'a' }]);
    const names = articleChoices(corpus, 'burn').map(({ name }) => name);
    expect(names).toHaveLength(25);
    expect(names[0]).toBe('Burning 0');
    expect(publisherChoices(corpus, 'JOUR')).toEqual([{ name: 'Le Journal', value: 'Le Journal' }]);
  });

  it('name an article without a headline by its file', () => {
    expect(articleChoices(corpus, 'c.md')).toEqual([{ name: 'c.md', value: 'c' }]);
  });

  it('shorten a long headline between two characters as people see them', () => {
    const [choice] = articleChoices(corpus, 'konigin');
    expect(choice?.name.length).toBeLessThanOrEqual(100);
    expect(choice?.name).toMatch(/^Königin (?:👩‍🚒)+…$/u);
  });

  it('leave out a publisher whose name is too long to be a value', () => {
    expect(publisherChoices(corpus, 'ppp')).toEqual([]);
  });
});

describe('the article that somebody names', () => {
  it('is found by its id, or by its headline in any case', () => {
    expect(articleNamed(corpus, ' b ')).toBe('b');
    expect(articleNamed(corpus, 'the NIGHT of the burning palace')).toBe('b');
    expect(articleNamed(corpus, 'burning')).toBeUndefined();
  });
});
