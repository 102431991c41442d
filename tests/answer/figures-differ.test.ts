import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Differing, differingStatements, reportComparison } from '../../src/answer/figures-differ.ts';
import type { Statement } from '../../src/answer/statement.ts';
import { statementFacts } from '../../src/answer/statement-facts.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { lexiconOf } from '../../src/search/lexicon.ts';

interface Pair {
  readonly id: string;
  readonly source: string;
  readonly question: string;
  readonly a: Statement;
  readonly b: Statement;
  readonly expected: false | Differing['kind'];
}

const corpus = await readCorpus('corpus');
const lexicon = lexiconOf(corpus);
const facts = statementFacts(lexicon);
const reports = reportComparison(corpus, lexicon);
const pairs = readFileSync('tests/judgments/differing-pairs.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): Pair => JSON.parse(line));

const quoteOf = (words: string) => {
  const article = corpus.articles.find(({ text }) => text.includes(words));
  const sentence = article?.sentences.find(({ span }) =>
    article.text.slice(span.start, span.end).includes(words),
  );
  if (article === undefined || sentence === undefined) throw new Error(`no article has "${words}"`);
  return { articleId: article.id, span: sentence.span };
};

describe('on pairs judged by people', () => {
  const judged = pairs.flatMap((pair) =>
    [
      [pair.a, pair.b],
      [pair.b, pair.a],
    ].map((statements) => ({
      ...pair,
      found: differingStatements(pair.question, statements, facts)?.kind ?? false,
    })),
  );

  test('at least 95 of 100 alarms are right, in either order of the statements', () => {
    const alarms = judged.filter(({ found }) => found !== false);
    const wrong = alarms.filter(({ found, expected }) => found !== expected);
    expect(wrong.map(({ id, question, a, b }) => [id, question, a.text, b.text])).toEqual([]);
    expect(alarms.length).toBeGreaterThan(80);
  });

  test('most real differences are found', () => {
    const real = judged.filter(({ expected }) => expected !== false);
    expect(real.filter(({ found, expected }) => found === expected).length / real.length).toBeGreaterThan(
      0.85,
    );
  });
});

describe('on the articles', () => {
  const died = [
    quoteOf('at least 137 people died'),
    quoteOf('killed at least 133 people'),
    quoteOf('claimed more than 130 lives'),
    quoteOf('more than one-hundred and thirty lives'),
  ];

  test('one quote for each figure, each from another article, oldest publication first, undated last', () => {
    const differing = reports.differing('how many people died?', died);
    expect(differing?.kind).toBe('figures');
    expect(differing?.quotes.map(({ articleId }) => articleId)).toEqual([
      'west-fears-repression',
      'france-tightens-security',
      'islamic-state-responsible',
    ]);
  });

  test('the same figure in words and in digits is no difference', () => {
    expect(reports.differing('how many people died?', died.slice(2))).toBeUndefined();
  });

  test('dates of one event that two articles tell differently are found', () => {
    const quotes = [quoteOf('in Kabul in September 2022'), quoteOf('On September 5, 2023')];
    const differing = reports.differing('When was the attack on the Russian embassy in Kabul?', quotes);
    expect(differing?.kind).toBe('dates');
    expect(differing?.quotes.map(({ articleId }) => articleId)).toEqual([
      'threats-before-the-attack',
      'islamic-state-responsible',
    ]);
  });

  test('what was read ahead compares as what is read when asked', () => {
    const ahead = reportComparison(corpus, lexicon);
    for (const quote of died) ahead.readAhead(quote);
    expect(ahead.differing('how many people died?', died)).toEqual(
      reports.differing('how many people died?', died),
    );
  });

  test('a question that asks for neither a figure nor a date gets no comparison', () => {
    expect(reports.differing('who attacked the concert hall?', died)).toBeUndefined();
  });
});
