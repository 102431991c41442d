import { EVERYONE_MAY, type PermissionName, permissionBits } from './permissions.ts';
import { createSnowflakes } from './snowflake.ts';
import type { Channel, Guild, Member, Role, User, World } from './world.ts';

/** The permissions that the bot was invited with. */
const BOT_MAY = permissionBits([
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'ReadMessageHistory',
]);

/** The flag of an application that answers application commands. */
const APPLICATION_COMMAND_BADGE = 1 << 23;

/** A world with nothing in it but the application and its bot. */
export function createWorld(botName: string): World {
  const newId = createSnowflakes();
  const id = newId();
  const bot: User = { ...person(id, botName), bot: true };
  return {
    newId,
    application: { id, name: botName, flags: APPLICATION_COMMAND_BADGE },
    bot,
    users: new Map([[id, bot]]),
    locales: new Map(),
    closedToBot: new Set(),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    commands: new Map(),
  };
}

/** Somebody new; `bot` marks another application's. */
export function addUser(world: World, name: string, more: { locale?: string; bot?: boolean } = {}): User {
  const user: User = { ...person(world.newId(), name), bot: more.bot ?? false };
  world.users.set(user.id, user);
  world.locales.set(user.id, more.locale ?? 'en-US');
  return user;
}

/** A new server with one text channel, owned by somebody who never speaks. */
export function addGuild(
  world: World,
  options: { name?: string; withBot?: boolean; locale?: string } = {},
): Guild {
  const id = world.newId();
  const channels: Channel[] = [];
  const members = new Map<string, Member>();
  const shell = {
    id,
    name: options.name ?? 'News room',
    ownerId: world.newId(),
    locale: options.locale ?? 'en-US',
    withBot: options.withBot ?? true,
    roles: [role(id, '@everyone', EVERYONE_MAY, 0)],
    members,
    channels,
  };
  const channel: Channel = {
    id: world.newId(),
    type: 0,
    name: 'general',
    recipients: [],
    overwrites: [],
    lastMessageId: null,
    get guild() {
      return guild;
    },
  };
  const guild: Guild = { ...shell, channel };
  channels.push(channel);
  if (guild.withBot) {
    const own = role(world.newId(), world.bot.username, BOT_MAY, 1);
    guild.roles.push({ ...own, managed: true, tags: { bot_id: world.bot.id } });
    members.set(world.bot.id, { user: world.bot, roles: [own.id] });
  }
  world.guilds.set(id, guild);
  world.channels.set(channel.id, channel);
  return guild;
}

/** A new channel of the server; `type` is Discord's number, 0 for text. */
export function addChannel(world: World, guild: Guild, name: string, type: number = 0): Channel {
  const channel: Channel = {
    id: world.newId(),
    type,
    name,
    guild,
    recipients: [],
    overwrites: [],
    lastMessageId: null,
  };
  guild.channels.push(channel);
  world.channels.set(channel.id, channel);
  return channel;
}

/** A new role of the server. */
export function addRole(world: World, guild: Guild, name: string, may: readonly PermissionName[] = []): Role {
  const added = role(world.newId(), name, permissionBits(may), guild.roles.length);
  guild.roles.push(added);
  return added;
}

/** The person as a member of the server, who joins it when need be and is given the roles. */
export function memberOf(guild: Guild, user: User, roles: readonly Role[] = []): Member {
  const member = guild.members.get(user.id) ?? { user, roles: [] };
  for (const one of roles) if (!member.roles.includes(one.id)) member.roles.push(one.id);
  guild.members.set(user.id, member);
  return member;
}

/** The conversation between the bot and one person, always the same one. */
export function directMessages(world: World, user: User): Channel {
  for (const channel of world.channels.values()) {
    if (channel.type === 1 && channel.recipients[0]?.id === user.id) return channel;
  }
  return addConversation(world, 1, [user]);
}

/** A conversation among several people, which the bot is not part of. */
export function addGroupChat(world: World, people: readonly User[]): Channel {
  return addConversation(world, 3, people);
}

/** What the server tells of a member. */
export function memberPayload(member: Member): Record<string, unknown> {
  return {
    user: member.user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [...member.roles],
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
}

function addConversation(world: World, type: 1 | 3, recipients: readonly User[]): Channel {
  const channel: Channel = {
    id: world.newId(),
    type,
    name: null,
    recipients,
    overwrites: [],
    lastMessageId: null,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

function person(id: string, name: string): User {
  return {
    id,
    username: name,
    discriminator: '0',
    global_name: name,
    avatar: null,
    flags: 0,
    public_flags: 0,
    bot: false,
    primary_guild: null,
  };
}

function role(id: string, name: string, permissions: bigint, position: number): Role {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position,
    permissions: permissions.toString(),
    managed: false,
    mentionable: false,
    flags: 0,
    icon: null,
    unicode_emoji: null,
  };
}
