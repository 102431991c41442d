import type { Channel, Guild, Overwrite } from './world.ts';

/** The bits of the permissions that this Discord knows. */
const PERMISSIONS = {
  CreateInstantInvite: 1n << 0n,
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  AddReactions: 1n << 6n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  UseExternalEmojis: 1n << 18n,
  ManageRoles: 1n << 28n,
  UseApplicationCommands: 1n << 31n,
  CreatePublicThreads: 1n << 35n,
  SendMessagesInThreads: 1n << 38n,
  UseExternalApps: 1n << 50n,
} as const;

/** A permission by the name that discord.js gives it. */
export type PermissionName = keyof typeof PERMISSIONS;

/** Every permission there is. */
const ALL = Object.values(PERMISSIONS).reduce((all, bit) => all | bit, 0n);

/** The bits of the named permissions. */
export function permissionBits(names: readonly PermissionName[]): bigint {
  return names.reduce((bits, name) => bits | PERMISSIONS[name], 0n);
}

/** What anybody may do in a new server. */
export const EVERYONE_MAY = permissionBits([
  'CreateInstantInvite',
  'AddReactions',
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'MentionEveryone',
  'UseExternalEmojis',
  'UseApplicationCommands',
  'CreatePublicThreads',
  'SendMessagesInThreads',
  'UseExternalApps',
]);

/** What an application may do in conversations that belong to no server; in its own it may also use foreign emoji. */
export function directMessagePermissions(ownConversation: boolean): bigint {
  const everywhere = permissionBits(['AttachFiles', 'EmbedLinks', 'MentionEveryone']);
  return ownConversation ? everywhere | permissionBits(['UseExternalEmojis']) : everywhere;
}

/** What a member may do in a channel of the server, by Discord's order: owner, roles, overwrites of everyone, roles, member. */
export function permissionsIn(guild: Guild, channel: Channel, userId: string): bigint {
  if (userId === guild.ownerId) return ALL;
  const mine = new Set([guild.id, ...(guild.members.get(userId)?.roles ?? [])]);
  const base = guild.roles
    .filter((role) => mine.has(role.id))
    .reduce((bits, role) => bits | BigInt(role.permissions), 0n);
  if ((base & PERMISSIONS.Administrator) !== 0n) return ALL;
  const steps = [
    (one: Overwrite) => one.id === guild.id,
    (one: Overwrite) => one.id !== guild.id && mine.has(one.id),
    (one: Overwrite) => one.id === userId,
  ];
  return steps.reduce((bits, applies) => {
    const chosen = channel.overwrites.filter(applies);
    const deny = chosen.reduce((all, one) => all | BigInt(one.deny), 0n);
    const allow = chosen.reduce((all, one) => all | BigInt(one.allow), 0n);
    return (bits & ~deny) | allow;
  }, base);
}

/** Whether a member may do all that is named in a channel; conversations outside servers know no permissions. */
export function may(channel: Channel, userId: string, ...names: readonly PermissionName[]): boolean {
  if (channel.guild === undefined) return true;
  const wanted = permissionBits(names);
  return (permissionsIn(channel.guild, channel, userId) & wanted) === wanted;
}
