import { type APIMessageTopLevelComponent, MessageFlags } from 'discord.js';

/** One message as Discord's API takes it, for every route on which messages are sent: nobody can be pinged by it. */
export interface Payload {
  /** The sum of Discord's flags for messages. */
  readonly flags?: number;
  readonly content?: string;
  readonly components?: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: []; readonly replied_user?: false };
}

/**
 * The payload without a say on who sees it: a message that exists stays as visible as it is, one in a channel is
 * seen by all who read there, and Discord refuses either when it says otherwise.
 */
export function asVisibleAsItsPlace(payload: Payload): Payload {
  return { ...payload, flags: (payload.flags ?? 0) & ~MessageFlags.Ephemeral };
}
