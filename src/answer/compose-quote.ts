import type { Article, Sentence } from '../corpus/article.ts';
import { wordCount } from '../corpus/passage.ts';
import type { Quote } from '../corpus/quote.ts';
import { sliceOf } from '../text/span.ts';

/** A longer quote hides its answer: careful readers chose 28 words in the median and 61 at most. */
export const QUOTE_WORDS = 70;

/** A neighbour that is itself near to the question may bring a quote to this many words. */
const RELEVANT_WORDS = 60;

/** A neighbour that is only helpful, not needed, may bring a quote to this many words, and to fewer where relevance is known. */
const COMFORTABLE_WORDS = { unknown: 50, known: 35 };

/** What is known of an article's other sentences when one is quoted. */
export interface OtherSentences {
  /** Those near to the question, the nearest first. */
  readonly relevant: readonly number[];
  /** Those shown already: they are not shown again. */
  readonly shown: ReadonlySet<number>;
}

/** Opens with a word that points back: without what it points to, the quote says less than the article does. */
const POINTS_BACK =
  /^[“"‘'(]?(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those|Such|Both|Instead|But|And|Nor|So|However|Therefore|Thus|Also|In it|At that|In addition|In this|In fact|On the other hand|The (?:men|women|man|woman|notice|group|move|statement|decision|two|three|four|latter|former)|Another|Then|There)\b/u;

/** Speech whose speaker is a pronoun: who that is stands before. */
const SPEAKER_BEFORE = /[”"’'] (?:he|she|they)(?: \p{Ll}+)? \p{Ll}+\b[^”"]*$/u;

const hangsOnWhatPrecedes = (text: string): boolean => POINTS_BACK.test(text) || SPEAKER_BEFORE.test(text);

/**
 * The quote around one sentence: whole sentences of one block, contiguous. The sentence that it hangs on comes with it, up
 * to 70 words, or else the most relevant one that stands beside it, where that is known; then what follows and what precedes
 * while the quote stays short.
 */
export function composeQuote(article: Article, ordinal: number, others?: OtherSentences): Quote {
  const at = (index: number): Sentence | undefined => article.sentences[index];
  const sentence = at(ordinal);
  if (sentence === undefined) throw new RangeError(`${article.id} has no sentence ${ordinal}`);
  const text = (index: number): string => {
    const found = at(index);
    return found === undefined ? '' : sliceOf(article.text, found.span);
  };
  let first = ordinal;
  let last = ordinal;
  let words = wordCount(text(ordinal));
  const take = (index: number, limit: number): void => {
    const neighbour = at(index);
    if (neighbour === undefined || neighbour.block !== sentence.block || neighbour.heading) return;
    if (others?.shown.has(index) === true) return;
    const size = wordCount(text(index));
    if (words + size > limit) return;
    words += size;
    first = Math.min(first, index);
    last = Math.max(last, index);
  };
  if (!sentence.heading) {
    if (hangsOnWhatPrecedes(text(ordinal))) take(ordinal - 1, QUOTE_WORDS);
    const beside = others?.relevant.find((other) => other === ordinal - 1 || other === ordinal + 1);
    if (beside !== undefined && first === last) take(beside, RELEVANT_WORDS);
    const comfortable = COMFORTABLE_WORDS[others === undefined ? 'unknown' : 'known'];
    take(last + 1, comfortable);
    // What would itself hang on a sentence that is not shown helps nobody.
    if (!hangsOnWhatPrecedes(text(first - 1))) take(first - 1, comfortable);
  }
  const from = at(first) ?? sentence;
  const to = at(last) ?? sentence;
  return { articleId: article.id, span: { start: from.span.start, end: to.span.end } };
}
