import type { APIApplicationCommandOptionChoice, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Archive } from '../archive/archive.ts';
import type { Reload } from '../archive/live-archive.ts';
import type { Reply } from './reply.ts';

/** Who asks and where, with nothing that could be used to send. */
export interface Invocation {
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** The text of the message that a message command was used on. */
  readonly targetText?: string;
  readonly user: {
    readonly id: string;
    /** As it is shown where the person asked. */
    readonly name: string;
    readonly roleIds: readonly string[];
    readonly mayManageMessages: boolean;
  };
  readonly place: 'guild' | 'bot-dm' | 'private-channel';
  /** Permissions that the bot needs to answer mentions in this channel and lacks, as Discord's settings call them. */
  readonly missingPermissions: readonly string[];
  /** Discord's locale of the person, such as `en-GB`. */
  readonly locale: string;
}

/** How the bot is doing, for its operators. */
export interface Health {
  /** The bot's own version. */
  readonly version: string;
  readonly startedAt: Date;
  readonly servers: number;
  /** The last heartbeat's round trip to Discord; undefined before the first. */
  readonly latencyMs: number | undefined;
  readonly lastReload: Reload | undefined;
}

/** What a command may use: one snapshot of the archive, taken when the interaction arrived, and the operator's means. */
export interface CommandContext {
  readonly archive: Archive;
  /** Replaces the archive for everyone who asks from now on; undefined when another reload is under way. */
  reload(): Promise<Reload | undefined>;
  health(): Health;
}

/** An application command as a value: it is given what was typed and returns what to say. It cannot send. */
export interface Command {
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  /** An operators' command is refused to everybody else, and registered in the operators' server when one is configured. */
  readonly audience: 'everyone' | 'operators';
  run(invocation: Invocation, context: CommandContext): Reply | Promise<Reply>;
  /** At most 25 choices for the option being typed. */
  complete?(
    focused: { readonly name: string; readonly value: string },
    invocation: Invocation,
    archive: Archive,
  ): readonly APIApplicationCommandOptionChoice<string>[];
}
