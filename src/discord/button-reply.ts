import type { Corpus } from '../corpus/corpus.ts';
import { label } from '../labels/label.ts';
import { QUOTES_ON_A_PAGE } from './buttons.ts';
import { openingReply } from './article-reply.ts';
import { citationReply } from './citation-reply.ts';
import { contextReply } from './context-reply.ts';
import type { ButtonState, DecodedButton } from './custom-id.ts';
import { type Audience, type QuoteListContext, quoteListReply, small } from './quote-list-reply.ts';
import { refusalReply } from './refusal-reply.ts';
import type { Reply } from './reply.ts';
import { sourcesReply } from './sources-reply.ts';
import { timelinePageReply } from './timeline-reply.ts';
import { sharedChecksReply } from './verification-reply.ts';

/** Who pressed a button, and on what. */
export interface Press {
  readonly corpus: Corpus;
  readonly presser: {
    readonly id: string;
    /** As others in the channel see it. */
    readonly name: string;
    readonly mayManageMessages: boolean;
  };
  readonly message: {
    readonly private: boolean;
    /** Who asked, as the message's own Remove button names them; undefined when it has none. */
    readonly askerId: string | undefined;
  };
}

/** What becomes of a pressed button: its message is replaced or removed, or a new one is sent. */
export type ButtonOutcome =
  | { readonly type: 'update' | 'private' | 'public'; readonly reply: Reply }
  | { readonly type: 'remove' };

/** What a pressed button leads to. Whoever did not ask is answered privately, so nobody turns the page for others. */
export function buttonReply(button: DecodedButton, press: Press): ButtonOutcome {
  switch (button.kind) {
    case 'corpus-changed':
      return refusal('refuse-corpus-changed');
    case 'unreadable':
      return refusal('refuse-unreadable-button');
    case 'button':
      return outcomeOf(button.state, press);
  }
}

/** Who asked for the message with these buttons; undefined when none of them removes it. */
export function askerOf(buttons: readonly DecodedButton[]): string | undefined {
  for (const button of buttons) {
    if (button.kind === 'button' && button.state.action === 'remove') return button.state.askerId;
  }
  return undefined;
}

function outcomeOf(state: ButtonState, press: Press): ButtonOutcome {
  const { corpus, presser } = press;
  switch (state.action) {
    case 'page':
      return pageOutcome(state, press);
    case 'sources':
      if (state.from >= corpus.articles.length) return refusal('refuse-no-more');
      return { type: press.message.private ? 'update' : 'private', reply: sourcesReply(corpus, state.from) };
    case 'timeline':
      return timelineOutcome(state, press);
    case 'share-timeline':
      return {
        type: 'public',
        reply: underName(timelinePageReply(state.ordinals, 0, contextFor(press, 'everyone')), press),
      };
    case 'context':
      return { type: 'private', reply: contextReply(state.quote, contextFor(press, 'private')) };
    case 'cite':
      return { type: 'private', reply: citationReply(state.quotes) };
    case 'share':
      return { type: 'public', reply: underName(sharedList(state, press), press) };
    case 'share-checks':
      return {
        type: 'public',
        reply: underName(sharedChecksReply(state.checks, contextFor(press, 'everyone')), press),
      };
    case 'remove':
      return presser.id === state.askerId || presser.mayManageMessages
        ? { type: 'remove' }
        : refusal('refuse-not-asker');
  }
}

function pageOutcome({ list, from }: Extract<ButtonState, { action: 'page' }>, press: Press): ButtonOutcome {
  if (from >= list.quotes.length) return refusal('refuse-no-more');
  const { type, audience } = list.kind === 'nearest' ? alone(press) : placeFor(press);
  return { type, reply: quoteListReply(list, from, QUOTES_ON_A_PAGE, contextFor(press, audience)) };
}

interface Place {
  readonly type: 'update' | 'private';
  readonly audience: Audience;
}

/** In place for one's own message, public or private; privately for somebody else's. */
function placeFor(press: Press): Place {
  const { message, presser } = press;
  const isOwnPublic = !message.private && message.askerId === presser.id;
  return isOwnPublic ? { type: 'update', audience: 'everyone' } : alone(press);
}

function alone({ message }: Press): Place {
  return { type: message.private ? 'update' : 'private', audience: 'private' };
}

function timelineOutcome(
  { ordinals, from }: Extract<ButtonState, { action: 'timeline' }>,
  press: Press,
): ButtonOutcome {
  if (from >= ordinals.length) return refusal('refuse-no-more');
  const { type, audience } = placeFor(press);
  return { type, reply: timelinePageReply(ordinals, from, contextFor(press, audience)) };
}

/** What one person saw, for everyone in the channel, with the same numbers. */
function sharedList({ list, from }: Extract<ButtonState, { action: 'share' }>, press: Press): Reply {
  const context = contextFor(press, 'everyone');
  const [quote] = list.quotes;
  if (quote !== undefined && list.kind === 'context') return contextReply(quote, context);
  if (quote !== undefined && list.kind === 'opening') return openingReply(quote, context);
  const reply = quoteListReply(list, 0, list.quotes.length, context);
  const blocks = reply.blocks.map((block) =>
    block.type === 'quote' && block.number !== undefined ? { ...block, number: block.number + from } : block,
  );
  return { ...reply, blocks };
}

function underName(reply: Reply, { presser }: Press): Reply {
  return { ...reply, blocks: [...reply.blocks, small(label('shared-by', { name: presser.name }))] };
}

function contextFor({ corpus, presser }: Press, audience: Audience): QuoteListContext {
  return { corpus, audience, askerId: presser.id };
}

function refusal(
  key: 'refuse-corpus-changed' | 'refuse-unreadable-button' | 'refuse-no-more' | 'refuse-not-asker',
): ButtonOutcome {
  return { type: 'private', reply: refusalReply(label(key)) };
}
