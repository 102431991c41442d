import type { JsonObject, JsonValue } from './json-value.ts';

/** Somebody who can write messages: a person or an application's bot. */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly bot: boolean;
  readonly discriminator: string;
  readonly avatar: string | null;
  readonly flags: number;
  readonly public_flags: number;
  readonly primary_guild: null;
}

/** A role of a server. */
export interface Role {
  readonly id: string;
  readonly name: string;
  /** Permission bits as a decimal number. */
  readonly permissions: string;
  readonly position: number;
  readonly [more: string]: unknown;
}

/** What a channel takes from or gives to a role (type 0) or a member (type 1); permission bits as decimal numbers. */
export interface Overwrite {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow: string;
  readonly deny: string;
}

/** A message as Discord stores and sends it; an edit changes it in place. */
export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly type: number;
  readonly author: User;
  content: string;
  embeds: readonly JsonObject[];
  components: readonly JsonObject[];
  flags: number;
  mentions: readonly User[];
  mention_roles: readonly string[];
  mention_everyone: boolean;
  readonly timestamp: string;
  edited_timestamp: string | null;
  readonly tts: boolean;
  readonly pinned: boolean;
  readonly attachments: readonly JsonObject[];
  readonly nonce?: string | number;
  readonly webhook_id?: string;
  readonly application_id?: string;
  readonly message_reference?: {
    readonly type: number;
    readonly channel_id: string;
    readonly message_id: string;
  };
  readonly referenced_message?: Message;
  /** Of what a person did this is the answer. */
  readonly interaction_metadata?: {
    readonly id: string;
    readonly type: number;
    readonly user: User;
    readonly authorizing_integration_owners: Readonly<Record<string, string>>;
    readonly interacted_message_id?: string;
  };
}

/** An application command as Discord keeps it, with its defaults spelled out. */
export interface RegisteredCommand {
  readonly id: string;
  readonly application_id: string;
  readonly version: string;
  /** The server that it is registered in; absent for commands that are registered everywhere. */
  readonly guild_id?: string;
  /** 1 for a slash command, 2 for the menu of a person, 3 for the menu of a message. */
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly options?: readonly JsonObject[];
  readonly [more: string]: JsonValue | undefined;
}

/** What a server knows of one of its members. */
export interface Member {
  readonly user: User;
  readonly roles: string[];
}

/** A channel of a server, or a conversation between people. */
export interface Channel {
  readonly id: string;
  /** By Discord's numbers: 0 a server's text channel, 1 direct messages, 3 a group. */
  readonly type: number;
  readonly name: string | null;
  /** The server that it belongs to; conversations have none. */
  readonly guild?: Guild;
  /** The people of a conversation besides the application; empty in a server. */
  readonly recipients: readonly User[];
  readonly overwrites: Overwrite[];
  lastMessageId: string | null;
}

/** A server. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
  /** Whether the application's bot has been added to it; where it has not, people can bring the app along themselves. */
  readonly withBot: boolean;
  readonly roles: Role[];
  readonly members: Map<string, Member>;
  readonly channels: Channel[];
  /** The text channel that every server starts with. */
  readonly channel: Channel;
}

/** Everything that exists: people, servers, channels, messages and the application with its commands. */
export interface World {
  readonly newId: () => string;
  readonly application: { readonly id: string; readonly name: string; readonly flags: number };
  readonly bot: User;
  readonly users: Map<string, User>;
  readonly locales: Map<string, string>;
  /** People who take no direct messages from the bot. */
  readonly closedToBot: Set<string>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, Message>;
  readonly commands: Map<string, RegisteredCommand>;
}
