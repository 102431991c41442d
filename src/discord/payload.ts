import type { APIMessageTopLevelComponent } from 'discord.js';

/** One message as Discord's API takes it, for every route on which messages are sent: nobody can be pinged by it. */
export interface Payload {
  /** The sum of Discord's flags for messages. */
  readonly flags?: number;
  readonly content?: string;
  readonly components?: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: []; readonly replied_user?: false };
}
