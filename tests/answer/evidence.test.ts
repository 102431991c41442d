import { describe, expect, it } from 'vitest';
import { type Evidence, evidenceFor } from '../../src/answer/evidence.ts';
import { namedWords } from '../../src/answer/named-words.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { sentenceFacts } from '../../src/answer/sentence-facts.ts';
import { lexiconOf } from '../../src/search/lexicon.ts';
import { buildMiniSearchIndex } from '../../src/search/minisearch-index.ts';
import { madeCorpus } from './made-corpus.ts';

const corpus = madeCorpus({
  a: 'The ferry sank on Tuesday. It carried 240 passengers. The captain survived, as did Ana Ruiz.\n\nA heading\n\nDivers searched the wreck.',
});
const lexicon = lexiconOf(corpus);
const index = buildMiniSearchIndex(corpus, (text) => lexicon(text).map(({ term }) => term));
const factsOf = sentenceFacts(lexicon);
const sentences = corpus.article('a').sentences.map((_, ordinal) => factsOf(corpus.article('a'), ordinal));
function evidence(question: string, ordinal: number): Evidence {
  const analysed = analyseQuestion(question, index, lexicon, corpus.passages.length);
  const names = namedWords(analysed, sentences);
  return evidenceFor(analysed, factsOf(corpus.article('a'), ordinal), names);
}

describe('evidenceFor', () => {
  it('is whole when the sentence has every word of the question', () => {
    expect(evidence('ferry sank tuesday', 0).coverage).toBe(1);
  });

  it('tells words in the sentence from words beside it', () => {
    const { coverage, beside } = evidence('ferry passengers', 1);
    expect(coverage).toBeGreaterThan(0);
    expect(beside).toBeGreaterThan(0);
    expect(coverage + beside).toBeCloseTo(1);
  });

  it('counts nothing beside a sentence that a heading parts from it', () => {
    expect(evidence('captain', 4).beside).toBe(0);
  });

  it('sees whether something of the kind asked for is there', () => {
    expect(evidence('how many passengers', 1).answerKind).toBe(true);
    expect(evidence('how many passengers', 2).answerKind).toBe(false);
  });

  it('prefers words that stand together', () => {
    expect(evidence('ferry sank', 0).adjacency).toBe(1);
    expect(evidence('sank ferry', 0).adjacency).toBe(0);
  });

  it('sees which of the names asked about stand in the quote or beside it', () => {
    expect(evidence('did ruiz survive', 2).names).toBe(1);
    expect(evidence('did ruiz survive', 4).names).toBe(0);
    expect(evidence('did the captain survive', 2).names).toBe(0);
  });

  it('says nothing for a question without words', () => {
    expect(evidence('what is it', 0)).toMatchObject({ coverage: 0, beside: 0 });
  });
});
