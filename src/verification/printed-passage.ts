import type { Article } from '../corpus/article.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Difference, VerifiedPassage } from './verification.ts';

/** The whole sentences that a marked part of an article touches, with the part marked out. */
export function printedPassage(
  article: Article,
  marked: Span,
  differences: readonly Difference[] = [],
): VerifiedPassage {
  const touched = article.sentences.filter(({ span }) => overlaps(span, marked));
  const span = {
    start: Math.min(marked.start, touched[0]?.span.start ?? marked.start),
    end: Math.max(marked.end, touched.at(-1)?.span.end ?? marked.end),
  };
  return { articleId: article.id, span, marked, differences };
}

/** The parts of a span that lie in one block each: prose does not run on from one block to the next. */
export function blockParts(article: Article, span: Span): readonly Span[] {
  const parts: { block: number; start: number; end: number }[] = [];
  for (const sentence of article.sentences) {
    if (!overlaps(sentence.span, span)) continue;
    const start = Math.max(span.start, sentence.span.start);
    const end = Math.min(span.end, sentence.span.end);
    const open = parts.at(-1);
    if (open !== undefined && open.block === sentence.block) open.end = end;
    else parts.push({ block: sentence.block, start, end });
  }
  return parts.length === 0 ? [span] : parts.map(({ start, end }) => ({ start, end }));
}
