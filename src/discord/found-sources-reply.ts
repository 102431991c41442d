import type { Answer } from '../answer/answer.ts';
import { label } from '../labels/label.ts';
import { body, type QuoteListContext, quoteListReply, searchedLine } from './quote-list-reply.ts';
import type { Reply } from './reply.ts';

/** What the articles say about somebody's message, for one person; the message itself is not repeated. */
export function foundSourcesReply(answer: Answer, context: QuoteListContext): Reply {
  if (answer.kind === 'unanswered') {
    return {
      visibility: 'private',
      tone: 'unanswered',
      blocks: [body(label('no-sources-found')), searchedLine(context)],
      offers: [{ type: 'nearest', quotes: answer.further }],
    };
  }
  const kind = answer.kind === 'quoted' ? 'found' : 'found-near';
  const quotes = [...answer.quotes, ...answer.further];
  return quoteListReply({ kind, quotes, figuresDiffer: answer.figuresDiffer }, 0, answer.quotes.length, {
    ...context,
    audience: 'private',
  });
}
