import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { lexiconOf } from '../../src/search/lexicon.ts';
import { buildMiniSearchIndex } from '../../src/search/minisearch-index.ts';
import { describePassageIndex } from './passage-index-contract.ts';

describePassageIndex('MiniSearch', buildMiniSearchIndex);

describe('the index of the five articles', () => {
  it('finds by any spelling and by any name of the same thing', async () => {
    const corpus = await readCorpus('corpus');
    const lexicon = lexiconOf(corpus);
    const termsOf = (text: string): readonly string[] => lexicon(text).map(({ term }) => term);
    const index = buildMiniSearchIndex(corpus, termsOf);
    const best = (question: string): string => {
      const id = index.search(termsOf(question), 1)[0]?.passageId;
      const passage = corpus.passages.find((each) => each.id === id);
      return passage === undefined
        ? ''
        : corpus.article(passage.articleId).text.slice(passage.span.start, passage.span.end);
    };
    expect(best('Soleimani')).toContain('Qasem Soleimani');
    expect(best('SOLEIMANI’S drone')).toContain('Qasem Soleimani');
    expect(best('baseball caps')).toContain('black baseball caps');
  });
});
