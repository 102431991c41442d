import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { alteredQuotations } from '../../bench/altered-quotations.ts';
import type { Article } from '../../src/corpus/article.ts';
import { articleSentences } from '../../src/corpus/article-sentences.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { indexQuotations } from '../../src/verification/quotation-index.ts';
import { verifyQuotation } from '../../src/verification/verify-quotation.ts';
import { sharedFile } from '../shared-folder.ts';

const LEAST_RIGHT = 0.99;

async function judge(
  articles: readonly Article[],
  strangers: readonly string[],
  seed: number,
): Promise<{ exact: string[]; right: number; all: number }> {
  const corpus = buildCorpus(articles);
  const index = indexQuotations(corpus);
  const quotations = alteredQuotations(articles, strangers, 25, seed);
  const judged = quotations.map((quotation) => ({
    ...quotation,
    verdict: verifyQuotation(corpus, index, quotation.text, quotation.articleId).verdict,
  }));
  return {
    exact: judged
      .filter(({ expected, verdict }) => verdict === 'exact' && expected !== 'exact')
      .map(({ text }) => text),
    right: judged.filter(({ expected, verdict }) => verdict === expected).length,
    all: judged.length,
  };
}

test('no altered quotation of the articles is exact, and nearly every one gets the verdict that it deserves', async () => {
  const { articles } = await readCorpus('corpus');
  const { exact, right, all } = await judge(articles, [], 3);
  expect(all).toBeGreaterThan(300);
  expect(exact).toEqual([]);
  expect(right / all).toBeGreaterThanOrEqual(LEAST_RIGHT);
});

const paragraphs = sharedFile('data/qa/squad2/corpus.jsonl');
test.skipIf(paragraphs === undefined)(
  'nor is one of encyclopaedic text (skipped where the shared folder is absent)',
  async () => {
    const texts = readFileSync(paragraphs ?? '', 'utf8')
      .trim()
      .split('\n')
      .slice(0, 300)
      .map((line) => String(JSON.parse(line).text));
    const articles = texts.map(
      (text, number): Article => ({
        id: `p${number}`,
        file: 'p.md',
        metadata: {},
        text,
        sentences: articleSentences(text),
      }),
    );
    const { exact, right, all } = await judge(articles, [], 5);
    expect(all).toBeGreaterThan(300);
    expect(exact).toEqual([]);
    expect(right / all).toBeGreaterThanOrEqual(LEAST_RIGHT);
  },
);
