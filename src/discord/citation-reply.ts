import type { Quote } from '../corpus/quote.ts';
import { label } from '../labels/label.ts';
import { body } from './quote-list-reply.ts';
import type { Reply } from './reply.ts';

/** Quotes with their sources as plain text to copy, for one person. */
export function citationReply(quotes: readonly Quote[]): Reply {
  return {
    visibility: 'private',
    tone: 'notice',
    blocks: [body(label('copy-below')), ...quotes.map((quote) => ({ type: 'citation' as const, quote }))],
    offers: [],
  };
}
