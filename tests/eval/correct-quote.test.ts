import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { isCorrect, misplacedAnswers } from '../../src/eval/correct-quote.ts';
import type { Judgment } from '../../src/eval/judgments.ts';
import { articleWith } from '../corpus/article-files.ts';

const FIRST = 'At least 137 people died.';
const LAST = 'The toll rose: 137 people died.';
const REPEATED = 'The gate was open.';
const LONG = `137 ${'word '.repeat(68)}end.`;
const article = articleWith(
  `${REPEATED} ${FIRST} ${REPEATED} ${LAST}\n\n${LONG}`,
  'origin: 000.txt',
  'quake',
);
const twin = articleWith(FIRST, 'origin: 001.txt', 'twin');
const corpus = buildCorpus([article, twin]);

function judgment(...answers: Judgment['answers']): Judgment {
  return { id: 'q', question: 'death toll?', type: 'number', answerable: answers.length > 0, answers };
}

/** The quote from the start of `from` to the end of `to` in the first article. */
function quote(
  from: string,
  to = from,
  after = 0,
): { articleId: string; span: { start: number; end: number } } {
  const start = article.text.indexOf(from, after);
  return { articleId: 'quake', span: { start, end: article.text.indexOf(to, start) + to.length } };
}

const ASKED = judgment({ doc: '000.txt', quote: FIRST, key: '137' });

describe('a quote', () => {
  it('is correct when it is the judged place', () => {
    expect(isCorrect(quote(FIRST), ASKED, corpus)).toBe(true);
  });

  it('is correct when it shares a character with the judged place and holds the key', () => {
    expect(isCorrect(quote(REPEATED, FIRST), ASKED, corpus)).toBe(true);
    expect(isCorrect(quote('. The gate', LAST, 30), ASKED, corpus)).toBe(true);
  });

  it('is wrong beside the judged place, even with the key', () => {
    expect(isCorrect(quote(LAST), ASKED, corpus)).toBe(false);
  });

  it('is wrong without the key, even at the judged place', () => {
    expect(isCorrect(quote('people died.'), ASKED, corpus)).toBe(false);
  });

  it('is wrong in another article with the same words', () => {
    const elsewhere = { articleId: 'twin', span: { start: 0, end: FIRST.length } };
    expect(isCorrect(elsewhere, ASKED, corpus)).toBe(false);
    expect(isCorrect(elsewhere, judgment({ doc: '001.txt', quote: FIRST, key: '137' }), corpus)).toBe(true);
  });

  it('is correct at every place where the judged sentence stands', () => {
    const repeated = judgment({ doc: '000.txt', quote: REPEATED, key: 'open' });
    expect(isCorrect(quote(REPEATED), repeated, corpus)).toBe(true);
    expect(isCorrect(quote(REPEATED, REPEATED, 5), repeated, corpus)).toBe(true);
  });

  it('is correct when any of several answers says so, key and place from the same one', () => {
    const either = judgment(
      { doc: '000.txt', quote: FIRST, key: 'nobody' },
      { doc: '000.txt', quote: LAST, key: 'toll rose' },
    );
    expect(isCorrect(quote(LAST), either, corpus)).toBe(true);
    expect(isCorrect(quote(FIRST), either, corpus)).toBe(false);
  });

  it('has seventy words at most', () => {
    const long = judgment({ doc: '000.txt', quote: LONG, key: '137' });
    expect(isCorrect(quote(LONG), long, corpus)).toBe(true);
    expect(isCorrect(quote('died.\n\n137', LONG), long, corpus)).toBe(false);
  });

  it('is found by the id of its article as well as by its origin', () => {
    expect(isCorrect(quote(FIRST), judgment({ doc: 'quake', quote: FIRST, key: '137' }), corpus)).toBe(true);
    expect(isCorrect(quote(FIRST), judgment({ doc: 'quake.md', quote: FIRST, key: '137' }), corpus)).toBe(
      false,
    );
  });

  it('is never correct for a question without an answer', () => {
    expect(isCorrect(quote(FIRST), judgment(), corpus)).toBe(false);
  });
});

describe('a judged place', () => {
  it('that the corpus does not hold is named', () => {
    const judgments = [
      ASKED,
      { ...judgment({ doc: '999.txt', quote: FIRST, key: '137' }), id: 'q2' },
      { ...judgment({ doc: 'quake', quote: 'At least 138', key: '138' }), id: 'q3' },
    ];
    expect(misplacedAnswers(judgments, corpus)).toEqual([
      'q2: no article has the id or origin "999.txt"',
      'q3: quake does not contain "At least 138"',
    ]);
  });
});
