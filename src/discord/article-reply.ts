import type { Article } from '../corpus/article.ts';
import { label } from '../labels/label.ts';
import type { Span } from '../text/span.ts';
import { heading, type QuoteListContext, searchedLine, shareOrRemove } from './quote-list-reply.ts';
import { refusalReply } from './refusal-reply.ts';
import type { Reply, SharedQuote } from './reply.ts';

/** An opening passage grows by whole sentences up to this many UTF-16 code units. */
const OPENING_LENGTH = 700;

/** The article's credit, link and opening passage; a refusal when the corpus has no such article. */
export function articleReply(articleId: string, context: QuoteListContext): Reply {
  const article = context.corpus.find(articleId);
  if (article === undefined) return refusalReply(label('refuse-unknown-article'));
  const span = openingSpan(article);
  if (span !== undefined) return openingReply({ articleId, span, alsoIn: [] }, context);
  return {
    visibility: 'private',
    tone: 'notice',
    blocks: [{ type: 'source', articleId }, searchedLine(context)],
    offers: [],
  };
}

/** An article's opening passage with its credit. */
export function openingReply(opening: SharedQuote, context: QuoteListContext): Reply {
  return {
    visibility: context.audience === 'private' ? 'private' : 'public',
    tone: 'notice',
    blocks: [
      heading(label('opening-passage')),
      { type: 'quote', quote: opening, contextButton: false },
      searchedLine(context),
    ],
    page: { of: 'quotes', from: 0, list: { kind: 'opening', quotes: [opening], figuresDiffer: false } },
    offers: [{ type: 'cite' }, shareOrRemove(context)],
  };
}

/** The first sentences of prose, of one stretch of the text; undefined when there are none. */
function openingSpan({ sentences }: Article): Span | undefined {
  const first = sentences.find(({ heading: isHeading }) => !isHeading);
  if (first === undefined) return undefined;
  const { start } = first.span;
  const inReach = sentences.filter(
    ({ block, span }) => block === first.block && span.start >= start && span.end - start <= OPENING_LENGTH,
  );
  return { start, end: inReach.at(-1)?.span.end ?? first.span.end };
}
