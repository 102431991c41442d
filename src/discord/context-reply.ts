import type { Article } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Quote } from '../corpus/quote.ts';
import { label } from '../labels/label.ts';
import type { Span } from '../text/span.ts';
import { heading, type QuoteListContext, shareOrRemove, small } from './quote-list-reply.ts';
import type { Reply, SharedQuote } from './reply.ts';

/** A passage around a quote grows by whole paragraphs up to this many UTF-16 code units, so that it fits plain text too. */
const CONTEXT_LENGTH = 900;

/** The passage around the quote, with the quote marked and its place in the article. */
export function contextReply(quote: SharedQuote, context: QuoteListContext): Reply {
  const article = context.corpus.article(quote.articleId);
  return {
    visibility: context.audience === 'private' ? 'private' : 'public',
    tone: 'notice',
    blocks: [
      heading(label('in-context')),
      small(label('place-in-article', placeOf(quote, article))),
      {
        type: 'quote',
        quote: { ...quote, span: contextSpan(quote, context.corpus) },
        marked: [quote.span],
        contextButton: false,
      },
      small(label('marked-in-bold')),
    ],
    page: { of: 'quotes', from: 0, list: { kind: 'context', quotes: [quote], figuresDiffer: false } },
    offers: [{ type: 'cite' }, shareOrRemove(context)],
  };
}

/** Which paragraph of the article the quote begins in, counted from 1, and how many it has. */
function placeOf(quote: Quote, { sentences }: Article): { readonly paragraph: number; readonly of: number } {
  const first = sentences.find(({ span }) => span.end > quote.span.start);
  return { paragraph: (first?.paragraph ?? 0) + 1, of: (sentences.at(-1)?.paragraph ?? 0) + 1 };
}

/** The quote's paragraphs and as many before and after it, in turn, as fit, without leaving its stretch of the text. */
export function contextSpan(quote: Quote, corpus: Corpus): Span {
  const { sentences } = corpus.article(quote.articleId);
  const own = sentences.filter(({ span }) => span.start < quote.span.end && span.end > quote.span.start);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return quote.span;
  const paragraphs = new Map<number, Span>();
  for (const { block, paragraph, span } of sentences) {
    if (block < first.block || block > last.block) continue;
    paragraphs.set(paragraph, { start: paragraphs.get(paragraph)?.start ?? span.start, end: span.end });
  }
  let span: Span = quote.span;
  for (let number = first.paragraph; number <= last.paragraph; number += 1) {
    span = join(span, paragraphs.get(number)) ?? span;
  }
  let [before, after] = [first.paragraph - 1, last.paragraph + 1];
  for (;;) {
    const earlier = join(span, paragraphs.get(before));
    span = earlier ?? span;
    const later = join(span, paragraphs.get(after));
    span = later ?? span;
    if (earlier === undefined && later === undefined) return span;
    if (earlier !== undefined) before -= 1;
    if (later !== undefined) after += 1;
  }
}

/** One span from the first of both to the last; undefined when there is no second, or together they are too long. */
function join(a: Span, b: Span | undefined): Span | undefined {
  if (b === undefined) return undefined;
  const joined = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
  return joined.end - joined.start <= CONTEXT_LENGTH ? joined : undefined;
}
