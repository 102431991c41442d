import type { Quote } from '../corpus/quote.ts';
import type { Span } from '../text/span.ts';
import type { Label } from './labels/label.ts';

/** One piece of a reply, in the order in which a reader meets it. Nothing in it is a string that the bot could have made up. */
export type Block =
  /** A line of the bot's own words, from the catalogue of labels. */
  | { readonly type: 'label'; readonly label: Label; readonly weight: 'heading' | 'body' | 'small' }
  /** The article's own characters. `marked` lies within the quote's span and is set off from the rest (as in a passage shown as context). */
  | { readonly type: 'quote'; readonly quote: Quote; readonly marked?: readonly Span[] }
  /** The credit of the quote above: headline, publisher, date, link; `number` counts the quotes of the reply from 1. */
  | {
      readonly type: 'attribution';
      readonly quote: Quote;
      readonly number?: number;
      readonly alsoIn: readonly string[];
    }
  | { readonly type: 'divider' };

/** A button below the reply. Its whole state is in its custom id. */
export interface Button {
  readonly label: Label;
  readonly customId: string;
  readonly style: 'plain' | 'primary' | 'danger';
}

/** What is to be said, as plain data within Discord's limits: nothing has been sent, and no locale has been chosen. */
export interface Reply {
  readonly visibility: 'public' | 'private';
  /** Sets an answer apart from a near miss and from a refusal, besides the words that say so. */
  readonly tone: 'answer' | 'related' | 'unanswered' | 'notice' | 'problem';
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
}
