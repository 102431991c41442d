import { describe, expect, test } from 'vitest';
import type { Answer, CitedQuote } from '../../src/answer/answer.ts';
import { renderTerminal } from '../../src/cli/render-terminal.ts';
import { textOf } from '../../src/corpus/quote.ts';
import { hostileCorpus } from '../discord/hostile-articles.ts';

const corpus = hostileCorpus();
const quotes = corpus.articles.flatMap(({ id, sentences }): readonly CitedQuote[] =>
  sentences.map(({ span }) => ({ articleId: id, span, score: 1, alsoIn: [] })),
);
const [first, ...rest] = quotes;
if (first === undefined) throw new Error('no quote');
const found = { further: [], missingTerms: ['Zeppelin'], figuresDiffer: false } as const;
const quoted: Answer = { ...found, kind: 'quoted', quotes: [first, ...rest] };
const plain = { colour: false };

describe('an answer in the terminal', () => {
  test('has the articles’ own characters, unwrapped, from the first column on', () => {
    const shown = `\n${renderTerminal(quoted, corpus, plain)}`;
    expect(quotes.filter((quote) => !shown.includes(`\n${textOf(corpus, quote)}\n`))).toEqual([]);
  });

  test('credits each quote and names its file', () => {
    const shown = renderTerminal(quoted, corpus, plain);
    expect(shown).toContain('    publisher not stated · date not stated\n    corpus/d-no-metadata.md');
    expect(shown).toContain('Le Monde d’Ailleurs · 6 March 2024 · in French');
  });

  test('has no control sequences but where colours are asked for', () => {
    expect(renderTerminal(quoted, corpus, plain)).not.toContain('\u001B');
    expect(renderTerminal(quoted, corpus, { colour: true })).toContain('\u001B[2m');
  });

  test('says whether it may not answer, or does not, and which words no article has', () => {
    const related = renderTerminal({ ...quoted, kind: 'related' }, corpus, plain);
    expect(related).toMatch(/^May not answer your question\n/u);
    expect(related).toContain('Zeppelin');
    const declined: Answer = {
      kind: 'unanswered',
      reason: 'no-match',
      missingTerms: ['Zeppelin'],
      further: quotes,
    };
    const shown = renderTerminal(declined, corpus, plain);
    expect(shown).toMatch(/^No answer in these articles\n/u);
    expect(shown).toContain('This word is in no article: Zeppelin');
    expect(quotes.filter((quote) => shown.includes(textOf(corpus, quote)))).toEqual([]);
  });

  test('says that reports differ', () => {
    expect(renderTerminal({ ...quoted, figuresDiffer: 'dates' }, corpus, plain)).toMatch(
      /^These reports give different dates\./u,
    );
  });
});
