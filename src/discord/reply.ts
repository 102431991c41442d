import type { CitedQuote } from '../answer/answer.ts';
import type { Quote } from '../corpus/quote.ts';
import type { Label } from '../labels/label.ts';
import type { Span } from '../text/span.ts';
import type { Verdict } from '../verification/verification.ts';

/** A quote and the other articles that carry near-identical text. */
export type SharedQuote = Pick<CitedQuote, 'articleId' | 'span' | 'alsoIn'>;

/** One piece of a reply, in the order in which a reader meets it. Nothing in it is a string that the bot could have made up. */
export type Block =
  /** A line of the bot's own words, from the catalogue of labels. */
  | { readonly type: 'label'; readonly label: Label; readonly weight: 'heading' | 'body' | 'small' }
  | QuoteBlock
  /** An article's headline, publisher and date, without words of it. */
  | { readonly type: 'source'; readonly articleId: string; readonly number?: number }
  /** The article's own characters and their source as plain text in a code block, to be copied. */
  | { readonly type: 'citation'; readonly quote: Quote };

/** The article's own characters, with the credit below them. */
export interface QuoteBlock {
  readonly type: 'quote';
  readonly quote: SharedQuote;
  /** Counts the quotes of a list from 1. */
  readonly number?: number;
  /** Parts of the quote's span that are set off from the rest, in order: a quote in its context. */
  readonly marked?: readonly Span[];
  /** Lines above the words that belong to this quote alone; the first stands out. */
  readonly captions?: readonly Label[];
  /** Whether a button shows the passage around it. */
  readonly contextButton: boolean;
}

/** The blocks that a reply may have to go without, last first, when it is too long for one message. */
export type Item = Exclude<Block, { type: 'label' }>;

/** What a list of quotes is: what is said above it, and what its buttons lead to. */
export type QuoteListKind = 'quoted' | 'related' | 'nearest' | 'found' | 'found-near' | 'context' | 'opening';

/** Quotes in order, best first. */
export interface QuoteList {
  readonly kind: QuoteListKind;
  readonly quotes: readonly SharedQuote[];
  readonly figuresDiffer: false | 'figures' | 'dates';
}

/** What became of one quotation, without the words that somebody quoted: what may be shown to everyone. */
export interface QuotationCheck {
  readonly verdict: Verdict;
  /** The printed sentences and the part of them that was quoted. */
  readonly passages: readonly { readonly quote: SharedQuote; readonly marked: Span }[];
}

/** Which part of a longer list a reply shows: it starts at `from`, counted from 0, and shows as many as it has items. */
export type Page =
  | { readonly of: 'quotes'; readonly from: number; readonly list: QuoteList }
  | { readonly of: 'sources'; readonly from: number; readonly total: number }
  /** `ordinals` are those of the entries in the timeline of the whole corpus, in order. */
  | { readonly of: 'timeline'; readonly from: number; readonly ordinals: readonly number[] };

/** What a reader may do with a reply; paging on and back follow from its page. */
export type Offer =
  | { readonly type: 'cite' }
  | { readonly type: 'share' }
  | { readonly type: 'share-checks'; readonly checks: readonly QuotationCheck[] }
  | { readonly type: 'remove'; readonly askerId: string }
  | { readonly type: 'nearest'; readonly quotes: readonly SharedQuote[] };

/**
 * What is to be said, as plain data: nothing has been sent, and no locale has been chosen.
 * Rendering it keeps Discord's limits, by showing fewer items where it must.
 */
export interface Reply {
  readonly visibility: 'public' | 'private';
  /** Sets an answer apart from a near miss and from a refusal, besides the words that say so. */
  readonly tone: 'answer' | 'related' | 'unanswered' | 'notice' | 'problem';
  readonly blocks: readonly Block[];
  readonly page?: Page;
  readonly offers: readonly Offer[];
}
