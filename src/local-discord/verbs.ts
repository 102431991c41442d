import type { Fault } from './fault.ts';
import type { Judge, ResponseJudge, Violation } from './ground.ts';
import type { MenuUse, SlashUse, Typing } from './interact.ts';
import type { Interaction } from './interaction.ts';
import type { PermissionName } from './permissions.ts';
import type { RateLimit } from './rate-limit.ts';
import type { RestRequest } from './rest-request.ts';
import type { Saying } from './say.ts';
import type { Alteration } from './stored-message.ts';
import type { Channel, Guild, Message, RegisteredCommand, Role, User } from './world.ts';

/** How this Discord differs from its defaults. */
export interface LocalDiscordOptions {
  /** A free port unless given. */
  readonly port?: number;
  readonly token?: string;
  readonly botName?: string;
  /** How long the bot has for its first answer: 3,000 ms. */
  readonly acknowledgeWithinMs?: number;
  /** How long an interaction's token lives: 15 minutes. */
  readonly tokenLivesMs?: number;
  readonly heartbeatMs?: number;
  /** How many shards the bot is told to open: 1. */
  readonly shards?: number;
  /** The privileged intents that the application has been granted: none. */
  readonly grantedIntents?: readonly ('guildMembers' | 'guildPresences' | 'messageContent')[];
  /** For every bucket: 1,000 requests a second. */
  readonly rateLimit?: RateLimit;
  readonly judge?: Judge;
  readonly judgeResponse?: ResponseJudge;
  /** Whether requests and unawaited messages are kept: true; a long benchmark keeps nothing. */
  readonly record?: boolean;
}

/** A running Discord, with the verbs of those who use it and of those who make it fail. */
export interface LocalDiscord {
  /** `http://127.0.0.1:PORT/api`: what discord.js takes as `rest.api`. */
  readonly api: string;
  readonly token: string;
  readonly bot: User;
  /** Everything that the bot sent and Discord would refuse, and every answer of this Discord that its judge refuses. */
  readonly violations: readonly Violation[];
  /** Every request of the bot, in order of arrival. */
  readonly requests: readonly RestRequest[];
  readonly commands: readonly RegisteredCommand[];
  readonly identifies: number;
  readonly resumes: number;

  /** A server with one text channel, `guild.channel`; without the bot, people bring the application along themselves. */
  addGuild(options?: { readonly name?: string; readonly withBot?: boolean; readonly locale?: string }): Guild;
  /** A channel of a server; `type` is Discord's number, 0 (text) unless given. */
  addChannel(guild: Guild, name: string, type?: number): Channel;
  addUser(name: string, more?: { readonly locale?: string; readonly bot?: boolean }): User;
  addRole(guild: Guild, name: string, may?: readonly PermissionName[]): Role;
  /** Makes somebody a member; whoever speaks or acts in a server becomes one anyway. */
  join(guild: Guild, user: User, ...roles: readonly Role[]): void;
  /** The conversation between the bot and one person. */
  dm(user: User): Channel;
  /** A conversation among people that the bot is not part of. */
  groupChat(...people: readonly User[]): Channel;
  /** Takes permissions in a channel from a member or from everyone in a role; `discord.bot` is a member too. */
  deny(channel: Channel, whom: User | Role, ...what: readonly PermissionName[]): void;
  /** Takes nothing from anybody in the channel any more. */
  allowAll(channel: Channel): void;
  /** From now on the person takes no direct messages from the bot. */
  closeDirectMessages(user: User): void;

  /** A person writes a message. */
  say(saying: Saying): Message;
  /** A person, or a moderator, deletes a message. */
  deleteMessage(message: Message): void;
  slash(use: SlashUse): Interaction;
  /** A person is typing an option: `focused`, with what stands there so far in `options`. */
  autocomplete(typing: Typing): Interaction;
  messageMenu(use: MenuUse): Interaction;
  /** A person clicks a button or picks from a menu; `forged` sends a custom id that the message does not have. */
  click(
    customId: string,
    message: Message,
    user: User,
    more?: { readonly values?: readonly string[]; readonly forged?: boolean },
  ): Interaction;
  /** A person fills in the modal with which an interaction was answered. */
  submitModal(opened: Interaction, fields: Readonly<Record<string, string>>): Promise<Interaction>;
  /** Commands that an earlier life of the bot registered. */
  seedCommands(commands: readonly object[], guild?: Guild): void;

  /** The message as it stands, until it is deleted. */
  message(id: string): Message | undefined;
  /** All messages of a channel, oldest first, private replies included. */
  messagesIn(channel: Channel): readonly Message[];
  /** The next channel message of the bot that has not been handed out; replies to interactions are not among them. */
  nextMessage(channel: Channel): Promise<Message>;
  /** The next deletion, of this message or of any, that has not been handed out. */
  nextDeletion(message?: Message): Promise<Message>;
  /** The next request of the bot that fits and has not been handed out; it may not have been answered yet. */
  nextRequest(method: string, path: RegExp): Promise<RestRequest>;
  /** The next login at the gateway that has not been handed out. */
  waitForReady(): Promise<void>;
  /** The next resumption of a session that has not been handed out. */
  waitForResume(): Promise<void>;
  /** Waits until commands of these names are registered. */
  waitForCommands(...names: readonly string[]): Promise<void>;

  /** Makes a coming request fail. */
  fail(fault: Fault): void;
  /** Lets time pass at once for the 3-second and 15-minute clocks. */
  letPass(ms: number): void;
  /** From now on every text is stored altered, as Discord strips characters; without an argument no longer. */
  alterStored(alteration?: Alteration): void;
  /** Cuts the gateway's connections without a word. */
  dropSockets(): void;
  /** Closes the gateway's connections with one of Discord's codes. */
  closeSockets(code: number): void;
  /** Opcode 7. */
  askToReconnect(): void;
  /** Opcode 9. */
  invalidateSessions(resumable: boolean): void;
  /** Whether heartbeats are acknowledged. */
  answerHeartbeats(answer: boolean): void;

  /** Lets go of an interaction and its messages, so that a long run does not grow. */
  forget(interaction: Interaction): void;
  /** Closes every connection and the port. */
  stop(): Promise<void>;
}
