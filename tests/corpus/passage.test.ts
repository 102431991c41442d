import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../bench/seeded-random.ts';
import type { Article } from '../../src/corpus/article.ts';
import { passagesOf, wordCount } from '../../src/corpus/passage.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { sliceOf } from '../../src/text/span.ts';
import { randomText } from '../random-text.ts';
import { articleWith } from './article-files.ts';

/** What is wrong with the passages of an article, in words; nothing when they cover it as they must. */
function faultsOf(article: Article): readonly string[] {
  const faults: string[] = [];
  let next = 0;
  passagesOf(article).forEach(({ id, articleId, span, sentences }, ordinal) => {
    const held = article.sentences.slice(sentences.start, sentences.end);
    const [first, last] = [held[0], held.at(-1)];
    if (id !== `${article.id}#${ordinal}` || articleId !== article.id) faults.push(`${id} is misnamed`);
    if (sentences.start !== next || last === undefined) faults.push(`${id} leaves a gap or holds nothing`);
    if (span.start !== first?.span.start || span.end !== last?.span.end)
      faults.push(`${id} has another span`);
    if (new Set(held.map(({ block }) => block)).size !== 1) faults.push(`${id} crosses a block`);
    if (article.sentences[sentences.end]?.paragraph === last?.paragraph)
      faults.push(`${id} cuts a paragraph`);
    next = sentences.end;
  });
  return next === article.sentences.length ? faults : [...faults, `covers ${next} sentences`];
}

function paragraph(words: number): string {
  return `${'word '.repeat(words - 1)}end.`;
}

describe('the passages of an article', () => {
  it.each([
    'corpus',
    'tests/fixtures/corpus-hard',
  ])('cover every sentence of %s once, in whole paragraphs of one block', async (folder) => {
    const { articles, passages } = await readCorpus(folder);
    expect(articles.flatMap(faultsOf)).toEqual([]);
    expect(passages).toEqual(articles.flatMap(passagesOf));
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  });

  it('cover every sentence of random texts once', () => {
    const random = seededRandom(5);
    const articles = Array.from({ length: 300 }, () => articleWith(`x${randomText(random, 200)}`));
    expect(articles.flatMap(faultsOf)).toEqual([]);
  });

  it('grow by whole paragraphs to eighty words', () => {
    const article = articleWith(
      [paragraph(30), paragraph(30), paragraph(20), paragraph(1), paragraph(200), paragraph(5)].join('\n\n'),
    );
    expect(passagesOf(article).map(({ span }) => wordCount(sliceOf(article.text, span)))).toEqual([
      80, 1, 200, 5,
    ]);
  });

  it('end where a block ends, however short', () => {
    const article = articleWith('One.\n\n\nTwo.\n\nA heading\n\nThree.');
    expect(passagesOf(article).map(({ span }) => sliceOf(article.text, span))).toEqual([
      'One.',
      'Two.',
      'A heading',
      'Three.',
    ]);
  });
});

describe('a count of words', () => {
  it.each([
    ['', 0],
    [' \n\u00A0', 0],
    ['one', 1],
    [' one\u00A0two\n\nthree—four  ', 3],
  ])('of %j is %d', (text, words) => {
    expect(wordCount(text)).toBe(words);
  });
});
