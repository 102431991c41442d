import type { Article } from '../corpus/article.ts';
import type { Span } from '../text/span.ts';
import { align } from './alignment.ts';
import { formsIn, type Gap, gapsOf } from './differences.ts';
import type { Quotation } from './quotation.ts';
import type { QuotationIndex } from './quotation-index.ts';
import type { Token } from './token.ts';
import { isWeighty } from './weighty.ts';

/** The printed words that a quotation lies along with the fewest differences. */
export interface NearestPassage {
  readonly articleId: string;
  readonly marked: Span;
  readonly gaps: readonly Gap[];
  /** The share of the quotation, weighed by word, that is printed here in this order, from 0 to 1. */
  readonly coverage: number;
}

/** Places compared in full; fewer for a long quotation, which few places can share much with. */
const CANDIDATES = 6;
const LONG_WORDS = 600;
/** Words read on both sides of a candidate: the best part may begin before it or end after it, or leave a sentence out. */
const MARGIN = 60;
/** Below this share of the quotation a passage says something else. */
const LEAST_COVERAGE = 0.5;
/** Fewer matching words are chance. */
const LEAST_MATCHED = 3;
/** The shortest part that counts as one of several put together. */
const LEAST_PART = 3;
/** Fewer words left out between two parts are a change of one passage, not a join of two. */
const LEAST_OMITTED = 4;

/** The passage nearest to a quotation, or undefined when none has half of it; ties fall to corpus order. */
export function nearestPassage(
  index: QuotationIndex,
  quotation: Quotation,
  articleId?: string,
): NearestPassage | undefined {
  let best: (NearestPassage & { readonly score: number }) | undefined;
  const candidates = Math.max(1, Math.min(CANDIDATES, Math.floor(LONG_WORDS / quotation.forms.length)));
  for (const run of index.nearest(quotation.forms, candidates, articleId)) {
    const printed = index.tokens(run, MARGIN);
    const alignment = align(quotation.tokens, printed);
    if (alignment.coverage < LEAST_COVERAGE || alignment.matched < LEAST_MATCHED) continue;
    if (best !== undefined && alignment.score <= best.score) continue;
    const positions = alignment.steps.flatMap((step) => step.printed ?? []);
    const whole = wholeCompounds(printed, positions[0] ?? 0, positions.at(-1) ?? 0);
    const gaps = [
      ...cutOff(printed.slice(whole.start, positions[0] ?? 0)),
      ...gapsOf(alignment, quotation.tokens, printed),
      ...cutOff(printed.slice((positions.at(-1) ?? 0) + 1, whole.end)),
    ];
    const marked = {
      start: printed[whole.start]?.span.start ?? 0,
      end: printed[whole.end - 1]?.span.end ?? 0,
    };
    best = { articleId: run.articleId, marked, gaps, coverage: alignment.coverage, score: alignment.score };
  }
  return best;
}

/** A part that begins or ends inside a compound is widened to the whole of it. */
function wholeCompounds(printed: readonly Token[], first: number, last: number): Span {
  let start = first;
  while (start > 0 && printed[start]?.glued === true) start -= 1;
  let end = last + 1;
  while (printed[end]?.glued === true) end += 1;
  return { start, end };
}

function cutOff(printed: readonly Token[]): readonly Gap[] {
  return printed.length === 0 ? [] : [{ quoted: [], printed, before: undefined, after: undefined }];
}

/**
 * The parts of the passage that a quotation joins by leaving out what stands between them, or undefined when it changes
 * the passage in another way: when it drops words of one sentence without an ellipsis, or hides a negation or a number.
 */
export function omittingParts(
  article: Article,
  { gaps, marked }: NearestPassage,
  words: number,
): readonly Span[] | undefined {
  const parts: { start: number; end: number }[] = [{ ...marked }];
  let omitted = 0;
  for (const gap of gaps) {
    if (formsIn(gap.quoted).length > 0 || gap.before === undefined || gap.after === undefined)
      return undefined;
    const forms = formsIn(gap.printed);
    const ellipsis = gap.quoted.some(({ form }) => form === '…');
    if (forms.length === 0 && !ellipsis) return undefined;
    const across = sentenceAt(article, gap.before.span.start) !== sentenceAt(article, gap.after.span.start);
    if (across ? forms.length < LEAST_OMITTED && !ellipsis : !ellipsis || forms.some(isWeighty))
      return undefined;
    if (forms.length > 0) omitted += 1;
    const open = parts.at(-1);
    if (open === undefined) return undefined;
    parts.push({ start: gap.after.span.start, end: open.end });
    open.end = gap.before.span.end;
  }
  return omitted > 0 && words >= parts.length * LEAST_PART ? parts : undefined;
}

function sentenceAt(article: Article, offset: number): number {
  return article.sentences.findIndex(({ span }) => offset < span.end);
}
