import { type Label, label } from '../labels/label.ts';
import type { ButtonState } from './custom-id.ts';
import type { Block, Offer, Page, QuoteBlock, QuoteList, Reply } from './reply.ts';

/** The quotes that one page of an answer shows. */
export const QUOTES_ON_A_PAGE = 3;
/** The articles that one page of the list of sources shows. */
export const SOURCES_ON_A_PAGE = 8;

/** The dated sentences that one page of a timeline shows. */
export const TIMELINE_ENTRIES_ON_A_PAGE = 5;

/** A button below a reply or beside a quote. */
export interface Button {
  readonly label: Label;
  readonly state: ButtonState;
}

/** The buttons below a reply that shows these items: back, on, then what it offers, in that order. */
export function buttonsBelow(reply: Reply): readonly Button[] {
  return [...pagingButtons(reply), ...reply.offers.flatMap((offer) => offerButton(offer, reply))];
}

/** The button that shows the passage around a quote; it names the quote by its number when it does not stand beside it. */
export function contextButton(block: QuoteBlock, place: 'beside' | 'below'): Button {
  const state = { action: 'context', quote: block.quote } as const;
  return block.number === undefined || place === 'beside'
    ? { label: label('button-context'), state }
    : { label: label('button-context-of', { number: block.number }), state };
}

/** The reply's blocks, with a small line that says which part of its list it shows, before what stands small at its end. */
export function withPageLabel(reply: Reply): readonly Block[] {
  const part = pageLabel(reply);
  if (part === undefined) return reply.blocks;
  const last = reply.blocks.at(-1);
  const end = last?.type === 'label' && last.weight === 'small' ? -1 : reply.blocks.length;
  return reply.blocks.toSpliced(end, 0, { type: 'label', label: part, weight: 'small' });
}

/** Which part of its list the reply shows; undefined when it shows all, or the beginning of an answer. */
function pageLabel(reply: Reply): Label | undefined {
  const { page } = reply;
  if (page === undefined) return undefined;
  const [shown, total] = [shownOf(reply), totalOf(page)];
  const values = { from: page.from + 1, to: page.from + shown, total };
  switch (page.of) {
    case 'quotes':
      return page.from > 0 ? label('more-quotes-page', values) : undefined;
    case 'sources':
      return shown < total ? label('sources-page', values) : undefined;
    case 'timeline':
      return shown < total ? label('timeline-page', values) : undefined;
  }
}

function pagingButtons(reply: Reply): readonly Button[] {
  const { page } = reply;
  if (page === undefined) return [];
  const next = page.from + shownOf(reply);
  const more = next < totalOf(page) ? [pageButton(page, 'next', next)] : [];
  const back = page.from > 0 ? [pageButton(page, 'previous', Math.max(0, page.from - pageSize(page)))] : [];
  return [...back, ...more];
}

function pageButton(page: Page, direction: 'next' | 'previous', from: number): Button {
  switch (page.of) {
    case 'quotes':
      return {
        label: label(direction === 'next' ? 'button-more' : 'button-back'),
        state: { action: 'page', list: page.list, from },
      };
    case 'sources':
    case 'timeline':
      return {
        label: label(direction === 'next' ? 'button-next-page' : 'button-previous-page'),
        state:
          page.of === 'sources'
            ? { action: 'sources', from }
            : { action: 'timeline', ordinals: page.ordinals, from },
      };
  }
}

function pageSize({ of }: Page): number {
  switch (of) {
    case 'quotes':
      return QUOTES_ON_A_PAGE;
    case 'sources':
      return SOURCES_ON_A_PAGE;
    case 'timeline':
      return TIMELINE_ENTRIES_ON_A_PAGE;
  }
}

function totalOf(page: Page): number {
  switch (page.of) {
    case 'quotes':
      return page.list.quotes.length;
    case 'sources':
      return page.total;
    case 'timeline':
      return page.ordinals.length;
  }
}

function shownOf({ blocks }: Reply): number {
  return blocks.filter(({ type }) => type === 'quote' || type === 'source').length;
}

function offerButton(offer: Offer, reply: Reply): readonly Button[] {
  const quotes = reply.blocks.flatMap((block) => (block.type === 'quote' ? [block.quote] : []));
  const list = reply.page?.of === 'quotes' ? reply.page.list : undefined;
  switch (offer.type) {
    case 'cite':
      return quotes.length > 0
        ? [{ label: label('button-cite'), state: { action: 'cite', quotes: citable(list, reply, quotes) } }]
        : [];
    case 'share': {
      const state = shareState(reply, quotes);
      return state === undefined ? [] : [{ label: label('button-share'), state }];
    }
    case 'share-checks':
      return offer.checks.some(({ passages }) => passages.length > 0)
        ? [{ label: label('button-share'), state: { action: 'share-checks', checks: offer.checks } }]
        : [];
    case 'remove':
      return [{ label: label('button-remove'), state: { action: 'remove', askerId: offer.askerId } }];
    case 'nearest':
      return offer.quotes.length === 0
        ? []
        : [
            {
              label: label('button-nearest'),
              state: {
                action: 'page',
                list: { kind: 'nearest', quotes: offer.quotes, figuresDiffer: false },
                from: 0,
              },
            },
          ];
  }
}

/** What sharing shows: the part of the list that the reply shows. */
function shareState(reply: Reply, shown: QuoteList['quotes']): ButtonState | undefined {
  const { page } = reply;
  if (page === undefined || shown.length === 0) return undefined;
  switch (page.of) {
    case 'quotes': {
      const quotes = citable(page.list, reply, shown);
      return { action: 'share', list: { ...page.list, quotes }, from: page.from };
    }
    case 'timeline':
      return {
        action: 'share-timeline',
        ordinals: page.ordinals.slice(page.from, page.from + shown.length),
      };
    case 'sources':
      return undefined;
  }
}

/** The quotes that the list has at the places shown: in context the passage is shown, and the quote itself is cited. */
function citable(
  list: QuoteList | undefined,
  { page }: Reply,
  shown: QuoteList['quotes'],
): QuoteList['quotes'] {
  const from = page?.from ?? 0;
  return list === undefined ? shown : list.quotes.slice(from, from + shown.length);
}
