import { DISCORD_ERROR } from './discord-error.ts';
import { type Ground, type Route, refusal } from './ground.ts';
import { objectIn, textIn } from './json-value.ts';
import { may } from './permissions.ts';
import type { RestAnswer } from './rest-request.ts';
import type { Channel, Guild } from './world.ts';
import { directMessages, memberPayload } from './world-growth.ts';
import { applicationPayload, channelPayload, guildPayload } from './world-payloads.ts';

const ok = (body: unknown): RestAnswer => ({ status: 200, body });

/** The routes by which the bot finds the gateway, itself, people, servers and channels. */
export const WORLD_ROUTES: readonly Route[] = [
  { method: 'GET', pattern: /^\/gateway$/, open: true, answer: (ground) => ok({ url: ground.gatewayUrl() }) },
  {
    method: 'GET',
    pattern: /^\/gateway\/bot$/,
    answer: (ground) =>
      ok({
        url: ground.gatewayUrl(),
        shards: ground.shards,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 14_400_000, max_concurrency: 1 },
      }),
  },
  {
    method: 'GET',
    pattern: /^\/users\/@me$/,
    answer: ({ world }) =>
      ok({ ...world.bot, mfa_enabled: true, locale: 'en-US', verified: true, email: null }),
  },
  {
    method: 'GET',
    pattern: /^\/users\/@me\/guilds$/,
    answer: ({ world }) =>
      ok(
        [...world.guilds.values()]
          .filter((guild) => guild.withBot)
          .map(({ id, name }) => ({
            id,
            name,
            icon: null,
            banner: null,
            owner: false,
            permissions: '0',
            features: [],
          })),
      ),
  },
  {
    method: 'POST',
    pattern: /^\/users\/@me\/channels$/,
    answer(ground, request) {
      const refused = refusal(ground, request, []);
      if (refused !== undefined) return refused;
      const user = ground.world.users.get(textIn(objectIn(request.body)['recipient_id']));
      if (user === undefined) return DISCORD_ERROR.unknownUser;
      return ok(channelPayload(directMessages(ground.world, user)));
    },
  },
  {
    method: 'GET',
    pattern: /^\/users\/(\d+)$/,
    answer({ world }, _request, id = '') {
      const user = world.users.get(id);
      return user === undefined ? DISCORD_ERROR.unknownUser : ok(user);
    },
  },
  {
    method: 'GET',
    pattern: /^\/(?:oauth2\/)?applications\/(?:@me|\d+)$/,
    answer: ({ world }) => ok(applicationPayload(world)),
  },
  {
    method: 'GET',
    pattern: /^\/guilds\/(\d+)$/,
    answer: (ground, _request, id = '') => withGuild(ground, id, (guild) => ok(guildPayload(guild))),
  },
  {
    method: 'GET',
    pattern: /^\/guilds\/(\d+)\/roles$/,
    answer: (ground, _request, id = '') => withGuild(ground, id, (guild) => ok(guild.roles)),
  },
  {
    method: 'GET',
    pattern: /^\/guilds\/(\d+)\/channels$/,
    answer: (ground, _request, id = '') =>
      withGuild(ground, id, (guild) => ok(guild.channels.map(channelPayload))),
  },
  {
    method: 'GET',
    pattern: /^\/guilds\/(\d+)\/members\/(\d+|@me)$/,
    answer: (ground, _request, id = '', userId = '') =>
      withGuild(ground, id, (guild) => {
        const member = guild.members.get(userId === '@me' ? ground.world.bot.id : userId);
        return member === undefined ? DISCORD_ERROR.unknownMember : ok(memberPayload(member));
      }),
  },
  {
    method: 'GET',
    pattern: /^\/channels\/(\d+)$/,
    answer(ground, _request, id = '') {
      const channel = ground.world.channels.get(id);
      if (channel === undefined) return DISCORD_ERROR.unknownChannel;
      return isOpenToBot(ground, channel) ? ok(channelPayload(channel)) : DISCORD_ERROR.missingAccess;
    },
  },
];

/** Whether the bot can see the channel at all. */
export function isOpenToBot(ground: Ground, channel: Channel): boolean {
  if (channel.guild === undefined) return channel.type === 1;
  return channel.guild.withBot && may(channel, ground.world.bot.id, 'ViewChannel');
}

function withGuild(ground: Ground, id: string, answer: (guild: Guild) => RestAnswer): RestAnswer {
  const guild = ground.world.guilds.get(id);
  if (guild === undefined) return DISCORD_ERROR.unknownGuild;
  return guild.withBot ? answer(guild) : DISCORD_ERROR.missingAccess;
}
