import { describe, expect, it } from 'vitest';
import { namedWords } from '../../src/answer/named-words.ts';
import { analyseQuestion } from '../../src/answer/question.ts';
import { sentenceFacts } from '../../src/answer/sentence-facts.ts';
import { lexiconOf } from '../../src/search/lexicon.ts';
import { buildMiniSearchIndex } from '../../src/search/minisearch-index.ts';
import { madeCorpus } from './made-corpus.ts';

const corpus = madeCorpus(
  {
    a: '“Nobody came,” said Ana Ruiz of the Harbour Board. Divers from Porto searched the harbour. The Kremlin kept silent.',
  },
  [['Kremlin', 'Moscow']],
);
const lexicon = lexiconOf(corpus);
const index = buildMiniSearchIndex(corpus, (text) => lexicon(text).map(({ term }) => term));
const factsOf = sentenceFacts(lexicon);
const article = corpus.article('a');
const sentences = article.sentences.map((_, ordinal) => factsOf(article, ordinal));

function namesIn(question: string): readonly string[] {
  const analysed = analyseQuestion(question, index, lexicon, corpus.passages.length);
  return [...namedWords(analysed, sentences)].map(({ word }) => word);
}

describe('namedWords', () => {
  it('knows a name that was typed without a capital', () => {
    expect(namesIn('what did ruiz say in porto')).toEqual(['ruiz', 'porto']);
  });

  it('takes no word for a name that the articles also write without a capital', () => {
    expect(namesIn('who owns the Harbour')).toEqual([]);
  });

  it('takes no word for a name that has its capital from beginning a sentence', () => {
    expect(namesIn('Nobody or Divers')).toEqual([]);
  });

  it('knows another word for a name', () => {
    expect(namesIn('why was moscow silent')).toEqual(['moscow']);
  });

  it('takes no word for a name that no article has', () => {
    expect(namesIn('what did Berlin do')).toEqual([]);
  });
});
