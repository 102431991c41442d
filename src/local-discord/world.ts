import type {
  APIApplicationCommand,
  APIChannel,
  APIMessage,
  APIOverwrite,
  APIRole,
  APIUser,
} from 'discord.js';

/** A message as Discord stores it. */
export type Message = APIMessage;

/** What a server knows of one of its members. */
export interface Member {
  readonly user: APIUser;
  readonly roles: string[];
}

/** A channel of a server, or a conversation between people. */
export interface Channel {
  readonly id: string;
  readonly type: APIChannel['type'];
  readonly name: string | null;
  /** The server that it belongs to; conversations have none. */
  readonly guild?: Guild;
  /** The people of a conversation besides the application; empty in a server. */
  readonly recipients: readonly APIUser[];
  readonly overwrites: APIOverwrite[];
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
  readonly roles: APIRole[];
  readonly members: Map<string, Member>;
  readonly channels: Channel[];
  /** The text channel that every server starts with. */
  readonly channel: Channel;
}

/** Everything that exists: people, servers, channels, messages and the application with its commands. */
export interface World {
  readonly newId: () => string;
  readonly application: { readonly id: string; readonly name: string; readonly flags: number };
  readonly bot: APIUser;
  readonly users: Map<string, APIUser>;
  readonly locales: Map<string, string>;
  /** People who take no direct messages from the bot. */
  readonly closedToBot: Set<string>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, Message>;
  readonly commands: Map<string, APIApplicationCommand>;
}
