import type { Corpus } from '../corpus/corpus.ts';
import type { Span } from '../text/span.ts';
import type { Piece } from './piece.ts';
import type { QuoteBlock } from './reply.ts';

/** How a quote's lines are set off: not at all, so that copying gives the words alone, or as a block quote. */
export type LinePrefix = '' | '> ';

/**
 * The quote's own characters, whole and in order, with what is marked in bold. `ordinal` counts the quotes of the reply.
 * Bold never runs across a line or has white space at its ends, where Discord would not read it.
 */
export function quotePieces(
  { quote, marked = [] }: Pick<QuoteBlock, 'quote' | 'marked'>,
  ordinal: number,
  corpus: Corpus,
  prefix: LinePrefix,
): readonly Piece[] {
  const { text } = corpus.article(quote.articleId);
  const words = (span: Span): readonly Piece[] =>
    span.start < span.end
      ? [{ holds: 'quote', ordinal, articleId: quote.articleId, span, writing: 'escaped' }]
      : [];
  return linesOf(text, quote.span).flatMap((line): readonly Piece[] => [
    ...(prefix === '' ? [] : [{ holds: 'frame', text: prefix } as const]),
    ...partsOf(line, marked).flatMap(({ span, bold }) => {
      if (!bold) return words(span);
      const inner = withoutOuterSpace(text, span);
      if (inner.start === inner.end) return words(span);
      return [
        ...words({ start: span.start, end: inner.start }),
        { holds: 'frame', text: '**' } as const,
        ...words(inner),
        { holds: 'frame', text: '**' } as const,
        ...words({ start: inner.end, end: span.end }),
      ];
    }),
  ]);
}

/** The lines of the span, each with its line break. */
function linesOf(text: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  for (let from = start; from < end; ) {
    const lineBreak = text.indexOf('\n', from);
    const to = lineBreak === -1 ? end : Math.min(lineBreak + 1, end);
    lines.push({ start: from, end: to });
    from = to;
  }
  return lines;
}

/** The line cut where marks begin and end. */
function partsOf(line: Span, marked: readonly Span[]): readonly { span: Span; bold: boolean }[] {
  const cuts = marked.flatMap(({ start, end }) => [start, end]);
  const inside = cuts.filter((cut) => cut > line.start && cut < line.end);
  const edges = [line.start, ...new Set(inside.toSorted((a, b) => a - b)), line.end];
  return edges.slice(1).map((end, index) => {
    const span = { start: edges[index] ?? line.start, end };
    return { span, bold: marked.some((mark) => mark.start <= span.start && span.end <= mark.end) };
  });
}

function withoutOuterSpace(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const inner = slice.trim();
  if (inner === '') return { start, end: start };
  const from = start + slice.indexOf(inner);
  return { start: from, end: from + inner.length };
}
