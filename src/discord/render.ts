import { MessageFlags } from 'discord.js';
import { codePoints, COMPONENTS, CONTENT_CODE_POINTS, TEXT_DISPLAY_CODE_POINTS } from './limits.ts';
import type { Payload } from './payload.ts';
import type { Region } from './piece.ts';
import { drawComponents } from './render-components.ts';
import type { Look } from './render-blocks.ts';
import { drawPlain } from './render-plain.ts';
import type { Reply } from './reply.ts';
import { textsOf } from './stored-message.ts';
import type { View } from './view.ts';
import { writePayload } from './write-payload.ts';

/** A message ready for the quote gate. */
export interface Rendered {
  readonly payload: Payload;
  /** Every text of the payload, piece by piece, in order. */
  readonly regions: readonly Region[];
  /** The reply with the items that are shown; the others can be reached by its buttons. */
  readonly shown: Reply;
}

/** What gives way when space is short, in this order; only then is the least relevant quote dropped. */
const LOOKS: readonly Look[] = [
  { links: 'opening on the quote', others: 'named', names: 'headlines', words: 'shown' },
  { links: 'plain', others: 'named', names: 'headlines', words: 'shown' },
  { links: 'none', others: 'counted', names: 'headlines', words: 'shown' },
];
const SOLE_LOOKS: readonly Look[] = [
  ...LOOKS,
  { links: 'none', others: 'counted', names: 'file names', words: 'shown' },
  { links: 'plain', others: 'counted', names: 'headlines', words: 'too long' },
  { links: 'none', others: 'counted', names: 'file names', words: 'too long' },
];

/**
 * The reply as a message within Discord's limits. Whole items are dropped, last first, and none is ever cut.
 * Throws when not even the labels fit, which no reply of the catalogue comes near.
 */
export function render(reply: Reply, view: View): Rendered {
  const items = reply.blocks.filter((block) => block.type !== 'label').length;
  for (let kept = items; kept >= Math.min(items, 1); kept -= 1) {
    const shown = withItems(reply, kept);
    for (const look of kept <= 1 ? SOLE_LOOKS : LOOKS) {
      const { value, regions } = writePayload(
        view.style === 'plain' ? drawPlain(shown, view, look) : drawComponents(shown, view, look),
        view,
      );
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a draft has the shape of what it becomes
      const payload = addressed(value as Omit<Payload, 'allowed_mentions'>, reply.visibility);
      if (fits(payload)) return { payload, regions, shown };
    }
  }
  throw new Error('the reply does not fit into a message');
}

function withItems(reply: Reply, kept: number): Reply {
  let left = kept;
  const blocks = reply.blocks.filter((block) => {
    if (block.type === 'label') return true;
    left -= 1;
    return left >= 0;
  });
  return { ...reply, blocks };
}

/** Nobody is pinged by any message, and only one person sees a private one. */
function addressed(message: Omit<Payload, 'allowed_mentions'>, visibility: Reply['visibility']): Payload {
  const flags = (message.flags ?? 0) | (visibility === 'private' ? MessageFlags.Ephemeral : 0);
  return { ...message, flags, allowed_mentions: { parse: [] } };
}

function fits(payload: Payload): boolean {
  const length = textsOf(payload).reduce((sum, text) => sum + codePoints(text), 0);
  const limit = payload.content === undefined ? TEXT_DISPLAY_CODE_POINTS : CONTENT_CODE_POINTS;
  return length <= limit && componentsIn(payload.components) <= COMPONENTS;
}

/** Every object with a `type` counts, nested ones and accessories too. */
function componentsIn(part: unknown): number {
  if (Array.isArray(part)) return part.reduce((sum: number, item) => sum + componentsIn(item), 0);
  if (typeof part !== 'object' || part === null) return 0;
  const inside = Object.values(part).reduce((sum: number, item) => sum + componentsIn(item), 0);
  return inside + ('type' in part ? 1 : 0);
}
