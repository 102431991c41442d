import type { Corpus } from '../corpus/corpus.ts';
import { type Label, label } from '../labels/label.ts';
import type { Block, Offer, QuoteList, QuoteListKind, Reply } from './reply.ts';

/**
 * Who can see a reply: one person, everyone below the question that the asker wrote, or everyone without it.
 * The question is echoed nowhere; its words may be named only in the first two.
 */
export type Audience = 'private' | 'below-question' | 'everyone';

/** For whom a list of quotes is shown. */
export interface QuoteListContext {
  readonly corpus: Corpus;
  readonly audience: Audience;
  /** Who asked, and so may remove the reply. */
  readonly askerId: string;
  /** How many articles were searched, when a filter left some out. */
  readonly searched?: number;
}

const HEADINGS: Readonly<Record<QuoteListKind, readonly Block[]>> = {
  quoted: [],
  related: [heading(label('may-not-answer')), body(label('near-the-question'))],
  nearest: [heading(label('nearest-passages')), body(label('not-an-answer'))],
  found: [heading(label('found-sources'))],
  'found-near': [heading(label('found-sources')), body(label('found-near'))],
  context: [heading(label('in-context'))],
  opening: [heading(label('opening-passage'))],
};

const TONES: Readonly<Record<QuoteListKind, Reply['tone']>> = {
  quoted: 'answer',
  related: 'related',
  nearest: 'unanswered',
  found: 'answer',
  'found-near': 'related',
  context: 'notice',
  opening: 'notice',
};

/** `count` quotes of the list from `from` on (from 0), below what says of what kind they are. */
export function quoteListReply(
  list: QuoteList,
  from: number,
  count: number,
  context: QuoteListContext,
): Reply {
  const numbered = list.quotes.length > 1 || from > 0;
  const quotes = list.quotes.slice(from, from + count).map(
    (quote, index): Block => ({
      type: 'quote',
      quote,
      ...(numbered ? { number: from + index + 1 } : {}),
      contextButton: true,
    }),
  );
  return {
    visibility: context.audience === 'private' ? 'private' : 'public',
    tone: TONES[list.kind],
    blocks: [...HEADINGS[list.kind], ...differences(list), ...quotes, searchedLine(context)],
    page: { of: 'quotes', from, list },
    offers: [{ type: 'cite' }, shareOrRemove(context)],
  };
}

/** A private reply can be shared; a public one can be removed. */
export function shareOrRemove({ audience, askerId }: Pick<QuoteListContext, 'audience' | 'askerId'>): Offer {
  return audience === 'private' ? { type: 'share' } : { type: 'remove', askerId };
}

/** How many articles were searched, and in which state of the corpus. */
export function searchedLine({ corpus, searched }: Pick<QuoteListContext, 'corpus' | 'searched'>): Block {
  const articles = corpus.articles.length;
  const { version } = corpus;
  return small(
    searched === undefined || searched === articles
      ? label('searched', { articles, version })
      : label('searched-some', { searched, articles, version }),
  );
}

function differences({ figuresDiffer }: QuoteList): readonly Block[] {
  if (figuresDiffer === false) return [];
  return [heading(label(figuresDiffer === 'figures' ? 'figures-differ' : 'dates-differ'))];
}

/** A line that names a reply. */
export function heading(words: Label): Block {
  return { type: 'label', label: words, weight: 'heading' };
}

/** A line of its own. */
export function body(words: Label): Block {
  return { type: 'label', label: words, weight: 'body' };
}

/** A line that few need. */
export function small(words: Label): Block {
  return { type: 'label', label: words, weight: 'small' };
}
