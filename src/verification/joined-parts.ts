import type { Corpus } from '../corpus/corpus.ts';
import { type ExactPlace, gradedPlace } from './exact-places.ts';
import type { Quotation } from './quotation.ts';
import type { QuotationIndex } from './quotation-index.ts';
import type { Token } from './token.ts';
import { LEAST } from './verification.ts';

/** A part of fewer words that no mark sets off is chance: most runs of four common words stand somewhere in a large corpus. */
const LEAST_UNMARKED = 6;
const MOST_PARTS = 8;
const MOST_PLACES = 16;
const ENDS_PART = /^[.!?…;:,)\]]$/u;

/**
 * The places of the parts that a quotation is put together from, each printed word for word and as long as can be;
 * undefined when some of it is printed nowhere, or in pieces too small to tell from chance.
 */
export function joinedParts(
  corpus: Corpus,
  index: QuotationIndex,
  quotation: Quotation,
  articleId?: string,
): readonly ExactPlace[] | undefined {
  const words = quotation.tokens.flatMap(({ kind }, position) => (kind === 'word' ? [position] : []));
  const parts: ExactPlace[] = [];
  let from = 0;
  while (from < words.length) {
    if (parts.length === MOST_PARTS) return undefined;
    const runs = index.longest(quotation.forms, from, LEAST.words, MOST_PLACES);
    const [longest] = runs;
    if (longest === undefined) return undefined;
    const reach = longest.to - longest.from;
    const length = partLength(quotation.tokens, words, from, reach);
    if (length === undefined) return undefined;
    const part = partOf(quotation, words, from, length);
    const preferred = parts.at(-1)?.articleId ?? articleId;
    const place = runs
      .toSorted((a, b) => Number(b.articleId === preferred) - Number(a.articleId === preferred))
      .map((run) => gradedPlace(corpus, index, part, { ...run, to: run.from + length }))
      .find((found) => found !== undefined);
    if (place === undefined) return undefined;
    parts.push(place);
    from += length;
  }
  return parts.length > 1 ? parts : undefined;
}

/** How many words the part takes: up to the last mark that can end one, else all that match, if they are enough. */
function partLength(
  tokens: readonly Token[],
  words: readonly number[],
  from: number,
  reach: number,
): number | undefined {
  if (from + reach === words.length) return reach;
  for (let length = reach; length >= LEAST.words; length -= 1) {
    const mark = tokens[(words[from + length - 1] ?? 0) + 1];
    if (mark?.kind === 'mark' && ENDS_PART.test(mark.form) && words.length - from - length >= LEAST.words)
      return length;
  }
  const length = Math.min(reach, words.length - from - LEAST.words);
  return length >= LEAST_UNMARKED ? length : undefined;
}

function partOf(
  { text, tokens }: Quotation,
  words: readonly number[],
  from: number,
  length: number,
): Pick<Quotation, 'text' | 'tokens' | 'span'> {
  const part = tokens.slice(words[from], (words[from + length - 1] ?? 0) + 1);
  return { text, tokens: part, span: { start: part[0]?.span.start ?? 0, end: part.at(-1)?.span.end ?? 0 } };
}
