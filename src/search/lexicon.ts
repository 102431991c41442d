import type { Corpus } from '../corpus/corpus.ts';
import type { Term } from '../text/terms.ts';
import { ENGLISH_EQUIVALENTS } from './english-equivalents.ts';
import { conceptTermsOf, equivalentsOf } from './equivalents.ts';

/** Gives the terms of any text, in order, with those that equivalent words and phrases share. */
export type Lexicon = (text: string) => readonly Term[];

/** The lexicon of a corpus, with its own synonyms and those of everyday English. */
export function lexiconOf(corpus: Corpus): Lexicon {
  const equivalents = equivalentsOf([...corpus.synonyms, ...ENGLISH_EQUIVALENTS]);
  return (text) => conceptTermsOf(text, equivalents);
}
