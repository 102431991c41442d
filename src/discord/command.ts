import type { APIApplicationCommandOptionChoice, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Archive } from '../archive/archive.ts';
import type { Reply } from './reply.ts';

/** Who asks and where, with nothing that could be used to send. */
export interface Invocation {
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** The text of the message that a message command was used on. */
  readonly targetText?: string;
  readonly user: { readonly id: string; readonly roleIds: readonly string[]; readonly mayManageMessages: boolean };
  readonly place: 'guild' | 'bot-dm' | 'private-channel';
  /** Discord's locale of the person, such as `en-GB`. */
  readonly locale: string;
}

/** What a command may use: one snapshot of the archive, taken when the interaction arrived, and the operator's means. */
export interface CommandContext {
  readonly archive: Archive;
}

/** An application command as a value: it is given what was typed and returns what to say. It cannot send. */
export interface Command {
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  run(invocation: Invocation, context: CommandContext): Reply | Promise<Reply>;
  /** At most 25 choices for the option being typed. */
  complete?(
    focused: { readonly name: string; readonly value: string },
    invocation: Invocation,
    context: CommandContext,
  ): readonly APIApplicationCommandOptionChoice<string>[];
}
