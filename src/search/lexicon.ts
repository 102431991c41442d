import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { sliceOf } from '../text/span.ts';
import { conceptTermsOf, equivalentsOf } from './equivalents.ts';
import { ENGLISH_EQUIVALENTS } from './english-equivalents.ts';
import type { Term } from '../text/terms.ts';

/** The terms of a corpus: what the index, the question and the evidence compare. */
export interface Lexicon {
  /** The terms of any text, in order, with those that equivalent words and phrases share. */
  termsOf(text: string): readonly Term[];
  /** The terms of one sentence of an article, in order. */
  sentenceTerms(article: Article, ordinal: number): readonly string[];
}

/** Terms of sentences that are kept at hand: all of a small corpus, the latest asked about of a large one. */
const KEPT_SENTENCES = 20_000;

/** The lexicon of a corpus, with its own synonyms and those of everyday English. */
export function lexiconOf(corpus: Corpus): Lexicon {
  const equivalents = equivalentsOf([...corpus.synonyms, ...ENGLISH_EQUIVALENTS]);
  const kept = new Map<string, readonly string[]>();
  return {
    termsOf: (text) => conceptTermsOf(text, equivalents),
    sentenceTerms(article, ordinal) {
      const key = `${article.id}#${ordinal}`;
      const known = kept.get(key);
      if (known !== undefined) return known;
      const sentence = article.sentences[ordinal];
      const terms = sentence === undefined ? [] : conceptTermsOf(sliceOf(article.text, sentence.span), equivalents);
      if (kept.size >= KEPT_SENTENCES) kept.clear();
      const words = terms.map(({ term }) => term);
      kept.set(key, words);
      return words;
    },
  };
}
