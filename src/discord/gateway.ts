import { once } from 'node:events';
import {
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  type GatewayReadyDispatchData,
  Options,
  RESTEvents,
} from 'discord.js';
import type { Logger } from 'pino';
import type { LiveArchive } from '../archive/live-archive.ts';
import { answerInteraction } from './answer-interaction.ts';
import { answerMessage } from './answer-message.ts';
import type { Command } from './command.ts';
import { ConnectionRefused } from './connection-refused.ts';
import { type Desk, type DeskSettings, openDesk } from './desk.ts';
import { isLostConnection } from './discord-error.ts';
import { inFlight } from './in-flight.ts';
import { rehearse } from './rehearsal.ts';
import { registerCommands, scopesOf } from './registration.ts';

/** What a connection to Discord needs. */
export interface GatewaySettings extends DeskSettings {
  readonly token: string;
  readonly apiUrl: string;
  readonly operatorGuildId: string | undefined;
}

/** A bot that is connected and answers. */
export interface Gateway {
  readonly botName: string;
  readonly servers: number;
  /** Resolves with the reason when Discord ends the connection for good, such as a token that was reset. */
  readonly ended: Promise<string>;
  /** Takes nothing new, lets the answers in flight finish, and closes the connection. */
  close(): Promise<void>;
}

/** A process that is asked to end waits this long for answers in flight. */
const FAREWELL_MS = 10_000;

const TOKEN_REFUSED =
  'DISCORD_TOKEN: Discord does not accept it; copy it anew from https://discord.com/developers/applications (Bot, Reset Token)';

/** How Discord closes the connection of a token that it does not accept. */
const AUTHENTICATION_FAILED = 4004;

/** Logs in, registers the commands where they differ, and answers from then on. Throws ConnectionRefused. */
export async function openGateway(
  settings: GatewaySettings,
  commands: readonly Command[],
  live: LiveArchive,
  log: Logger,
): Promise<Gateway> {
  const client = new Client({
    shards: 'auto',
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // What people write is not kept in memory either.
    makeCache: Options.cacheWithLimits({ MessageManager: 0 }),
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api: settings.apiUrl, timeout: 5_000 },
  });
  const ended = new Promise<string>((resolve) => {
    client.once(Events.Invalidated, () => resolve('Discord has ended the session for good'));
    client.on(Events.ShardDisconnect, ({ code }) =>
      resolve(
        code === AUTHENTICATION_FAILED
          ? TOKEN_REFUSED
          : `Discord has closed the connection for good (${code})`,
      ),
    );
  });
  client.on(Events.Error, (err) => log.error({ err }, 'the connection to Discord failed'));
  client.on(Events.ShardError, (err) => log.warn({ err }, 'the connection to Discord broke'));
  client.on(Events.ShardReconnecting, () => log.info('connecting to Discord again'));
  client.on(Events.ShardResume, (_, missed) => log.info({ missed }, 'connected to Discord again'));
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.rest.on(RESTEvents.RateLimited, ({ method, route, timeToReset }) =>
    log.warn({ method, route, timeToReset }, 'Discord limits the rate of requests'),
  );

  const ready = once(client, Events.ClientReady);
  let desk: Desk | undefined;
  client.ws.once(GatewayDispatchEvents.Ready, ({ user, application }: GatewayReadyDispatchData) => {
    desk = openDesk(settings, commands, live, log, {
      rest: client.rest,
      applicationId: application.id,
      botId: user.id,
      servers: () => client.guilds.cache.size,
      latencyMs: () => (client.ws.ping >= 0 ? client.ws.ping : undefined),
      parentOf(channelId) {
        const channel = client.channels.cache.get(channelId);
        return channel?.isThread() === true ? (channel.parentId ?? undefined) : undefined;
      },
      localeOf: (guildId) => client.guilds.cache.get(guildId ?? '')?.preferredLocale,
    });
  });
  const answers = inFlight();
  let closing = false;
  const accept = (answer: (desk: Desk) => Promise<void>) => {
    if (desk !== undefined && !closing) answers.track(answer(desk));
  };
  // Taken as Discord sends them: discord.js drops direct messages in channels that it has not cached.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    const receivedAt = performance.now();
    accept((to) => answerInteraction(interaction, receivedAt, to));
  });
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
    accept((to) => answerMessage(message, to));
  });

  await rehearse(live.current, settings);
  try {
    await client.login(settings.token);
    await Promise.race([ready, ended.then((reason) => Promise.reject(new ConnectionRefused(reason)))]);
  } catch (error) {
    await client.destroy();
    throw refusalOf(error, settings.apiUrl);
  }
  if (!client.isReady()) throw new ConnectionRefused('Discord did not say who the bot is');
  for (const scope of scopesOf(commands, settings.operatorGuildId)) {
    try {
      const changed = await registerCommands(client.rest, client.application.id, scope);
      log.debug({ server: scope.guildId, changed }, 'commands are registered');
    } catch (err) {
      log.error(
        { err, server: scope.guildId },
        'commands could not be registered; is the bot in OPERATOR_GUILD_ID?',
      );
    }
  }
  return {
    botName: client.user.username,
    servers: client.guilds.cache.size,
    ended,
    async close() {
      closing = true;
      await Promise.race([
        answers.settled(),
        new Promise((resolve) => setTimeout(resolve, FAREWELL_MS).unref()),
      ]);
      await client.destroy();
    },
  };
}

/** The error in one line where an operator can mend it, else the error itself. */
function refusalOf(error: unknown, apiUrl: string): unknown {
  if (!(error instanceof Error)) return error;
  if ('code' in error && error.code === 'TokenInvalid') return new ConnectionRefused(TOKEN_REFUSED);
  const status = 'status' in error && typeof error.status === 'number' ? error.status : undefined;
  if (!isLostConnection(error) && status === undefined) return error;
  const how = status === undefined ? error.message : `HTTP ${status}`;
  return new ConnectionRefused(`DISCORD_API_URL: Discord cannot be reached at ${apiUrl} (${how})`);
}
