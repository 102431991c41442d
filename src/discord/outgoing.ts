import type { Logger } from 'pino';
import type { Payload } from './payload.ts';
import { type Mismatch, quoteGate } from './quote-gate.ts';
import { render } from './render.ts';
import type { Reply } from './reply.ts';
import { storedDifferences } from './stored-message.ts';
import type { View } from './view.ts';

/** Thrown for a message that is not what it claims to be: a defect of the bot, and never sent. */
export class QuoteDefect extends Error {
  readonly mismatches: readonly Mismatch[];
  constructor(mismatches: readonly Mismatch[]) {
    super(mismatches.map(({ path, problem }) => `${path}: ${problem}`).join('\n'));
    this.name = 'QuoteDefect';
    this.mismatches = mismatches;
  }
}

/** The reply as a message that has passed the quote gate: the only way to a message. Throws QuoteDefect. */
export function outgoing(reply: Reply, view: View): Payload {
  const rendered = render(reply, view);
  const mismatches = quoteGate(rendered, view);
  if (mismatches.length > 0) throw new QuoteDefect(mismatches);
  return rendered.payload;
}

/** Logs a defect when Discord has stored other words than were sent; it may strip characters. */
export function checkStored(sent: Payload, stored: unknown, log: Logger): void {
  if (stored === undefined) return;
  const differences = storedDifferences(sent, stored);
  if (differences.length > 0)
    log.error({ differences }, 'defect: Discord has stored other words than were sent');
}
