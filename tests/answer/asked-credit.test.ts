import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askedCredit } from '../../src/answer/asked-credit.ts';

interface Written {
  readonly question: string;
  readonly kind: string;
}
const written = readFileSync('tests/fixtures/article-questions.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): Written => JSON.parse(line));
const aboutContent = written.filter(({ kind }) => kind === 'content');
const aboutArticles = written.filter(({ kind }) => kind !== 'content');

describe('askedCredit', () => {
  it('recognises four in five of the questions about articles that others wrote, and next to none of the rest', () => {
    const right = aboutArticles.filter(({ question, kind }) =>
      askedCredit(question)?.credits.some((credit) => credit === kind),
    );
    const mistaken = aboutContent.filter(({ question }) => askedCredit(question) !== undefined);
    expect(right.length / aboutArticles.length).toBeGreaterThanOrEqual(0.8);
    expect(mistaken.length / aboutContent.length).toBeLessThanOrEqual(0.01);
  });

  it.each([
    ['When was the article on the ferry published?', ['published']],
    ['date of the harbour post piece?', ['published']],
    ['how old r these articles', ['published']],
    ['what day did the report about the fire come out', ['published']],
    ['who wrote the story about the storm', ['author']],
    ['which paper is the ferry story from', ['publisher', 'source']],
    ['who published this article', ['publisher', 'source']],
    ['where did the Post get its story from', ['source', 'publisher']],
    ['that piece on the storm, when did it come out', ['published']],
    ['who published this', ['publisher', 'source']],
    ['is the one about the storm copied from somewhere', ['source', 'publisher']],
  ])('takes "%s" to ask for what is stated of an article', (question, credits) => {
    expect(askedCredit(question)?.credits).toEqual(credits);
  });

  it.each([
    'when did the report say that the ferry sank',
    "when did the inspector's report come out",
    'who wrote the final report',
    'which article mentions the captain',
    'what did the Post report on this',
    'when was the video posted',
    'who published the photo',
    'which agency stopped the plot',
    'which papers are quoted across the stories',
    'how old was the one with the heart attack',
    'when did the agency publish its report on the ferry',
  ])('takes "%s" to ask for what the articles tell', (question) => {
    expect(askedCredit(question)).toBeUndefined();
  });

  it('keeps how the question describes the article that is meant', () => {
    expect(askedCredit('which paper is the story about the sunken ferry from?')?.description).toBe(
      'is the the sunken ferry ?',
    );
  });

  it('takes a question that describes no article, or speaks of several, to ask of all', () => {
    expect(askedCredit('when was this article published?')?.ofAll).toBe(true);
    expect(askedCredit('when were the stories about the ferry published?')?.ofAll).toBe(true);
    expect(askedCredit('when was the story about the ferry published?')?.ofAll).toBe(false);
  });
});
