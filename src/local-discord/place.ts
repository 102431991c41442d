import { directMessagePermissions, permissionsIn } from './permissions.ts';
import type { Channel, User, World } from './world.ts';
import { memberOf, memberPayload } from './world-growth.ts';
import { channelPayload } from './world-payloads.ts';

/** Where an interaction happens, in Discord's terms. */
export interface Place {
  /** 0 in a server, 1 in the bot's direct messages, 2 in other conversations. */
  readonly context: 0 | 1 | 2;
  /** Who brought the application here: keys 0 for the server, 1 for the person. */
  readonly owners: Readonly<Record<string, string>>;
  /** The parts of the interaction's payload that say where and who. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The place that a channel is for a person; whoever acts in a server thereby is a member of it. */
export function placeOf(world: World, channel: Channel, user: User): Place {
  const { guild } = channel;
  if (guild === undefined) {
    const own = channel.type === 1;
    return {
      context: own ? 1 : 2,
      owners: own ? { 0: '0' } : { 1: user.id },
      payload: {
        channel_id: channel.id,
        channel: channelPayload(channel),
        app_permissions: directMessagePermissions(own).toString(),
        user,
      },
    };
  }
  const member = memberOf(guild, user);
  const permissions = permissionsIn(guild, channel, user.id);
  const appPermissions = guild.withBot ? permissionsIn(guild, channel, world.bot.id) : permissions;
  const { id, type, name } = channel;
  return {
    context: 0,
    owners: guild.withBot ? { 0: guild.id } : { 1: user.id },
    payload: {
      channel_id: channel.id,
      channel: { id, type, name, guild_id: guild.id, permissions: permissions.toString(), flags: 0 },
      app_permissions: appPermissions.toString(),
      guild_id: guild.id,
      guild_locale: guild.locale,
      guild: { id: guild.id, features: [], locale: guild.locale },
      member: { ...memberPayload(member), permissions: permissions.toString() },
    },
  };
}
