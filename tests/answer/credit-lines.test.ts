import { describe, expect, it } from 'vitest';
import { creditLinesFirst, withoutCreditLine } from '../../src/answer/credit-lines.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { candidatesFor, type RankedQuote, rankByWords } from '../../src/answer/rank-quotes.ts';
import { sentenceFacts } from '../../src/answer/sentence-facts.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { sliceOf } from '../../src/text/span.ts';
import { lexiconOf } from '../../src/search/lexicon.ts';
import { buildMiniSearchIndex } from '../../src/search/minisearch-index.ts';
import { madeArticle } from './made-corpus.ts';

const corpus = buildCorpus([
  madeArticle(
    'ferry',
    'The Harbour Post\n\nSaturday 23 March 2024\n\nA ferry sank near Odra. The Harbour Post was founded on 23 March 1924.\n\nSource: Coastal Wire\n',
    { publisher: 'The Harbour Post', source: 'Coastal Wire', published: '2024-03-23' },
  ),
  madeArticle('storm', '2024-03-25T08:00:00Z\n\nA storm closed the airport on Monday.\n', {
    published: '2024-03-25T08:00:00Z',
  }),
  madeArticle('fire', 'A fire burned the mill on 2 May 2024.\n'),
]);
const lexicon = lexiconOf(corpus);
const index = buildMiniSearchIndex(corpus, (text) => lexicon(text).map(({ term }) => term));
const factsOf = sentenceFacts(lexicon);

function ranking(text: string) {
  const question = analyseQuestion(text, index, lexicon, corpus.passages.length);
  const ranked = rankByWords(
    question,
    candidatesFor(question, corpus, index, () => true),
    factsOf,
  );
  return { question, ranked };
}

function stating(text: string): readonly RankedQuote[] | undefined {
  const { question } = ranking(text);
  return creditLinesFirst(question, ranking(question.credit?.description ?? text).ranked, corpus);
}

function statedIn(text: string): readonly string[] | undefined {
  return stating(text)
    ?.filter(({ evidence }) => evidence.credit)
    .map(({ articleId, span }) => sliceOf(corpus.article(articleId).text, span));
}

describe('creditLinesFirst', () => {
  it('puts the line first in which the article that is described states what is asked', () => {
    expect(statedIn('when was the story about the ferry near Odra published')).toEqual([
      'Saturday 23 March 2024',
    ]);
    expect(statedIn('when was the piece on the storm published')).toEqual(['2024-03-25T08:00:00Z']);
    expect(statedIn('which paper is the ferry story from')).toEqual(['The Harbour Post']);
  });

  it('gives the source where the question names the publisher itself', () => {
    expect(statedIn('which outlet did the harbour post take the ferry story from')).toEqual([
      'Source: Coastal Wire',
    ]);
  });

  it('gives the lines of all articles that state it to a question about all', () => {
    expect(statedIn('how old are these articles')?.toSorted()).toEqual([
      '2024-03-25T08:00:00Z',
      'Saturday 23 March 2024',
    ]);
  });

  it('gives nothing where the article that is meant does not state it: another article’s line is no answer', () => {
    expect(statedIn('when was the story about the burned mill published')).toBeUndefined();
    expect(statedIn('who wrote the ferry story')).toBeUndefined();
  });

  it('leaves other questions alone', () => {
    expect(statedIn('when did the ferry sink')).toBeUndefined();
  });

  it('lets nothing else count as an answer', () => {
    const text = 'which paper is the ferry story from';
    const [first, ...others] = stating(text) ?? [];
    expect(first?.score).toBeGreaterThan(0.5);
    expect(others).toHaveLength(ranking(text).ranked.length - 1);
    expect(new Set(others.map(({ score }) => score))).toEqual(new Set([0]));
  });
});

describe('withoutCreditLine', () => {
  it('leaves nothing that could be taken for an answer', () => {
    const sure = ranking('who wrote the ferry story').ranked.map((quote) => ({ ...quote, score: 0.99 }));
    expect(withoutCreditLine(sure).every(({ score }) => score < 0.5)).toBe(true);
  });
});
