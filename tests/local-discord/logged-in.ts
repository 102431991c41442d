import {
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type Interaction as Received,
  Partials,
} from 'discord.js';
import { afterEach } from 'vitest';
import { createFeed } from '../../src/local-discord/feed.ts';
import { startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { LocalDiscord, LocalDiscordOptions } from '../../src/local-discord/verbs.ts';
import { ASK, FIND_SOURCES } from './ask-command.ts';

/** A Discord with one server and one person, and an unmodified client. */
export interface Stage {
  readonly discord: LocalDiscord;
  readonly client: Client;
  readonly guild: ReturnType<LocalDiscord['addGuild']>;
  readonly alice: ReturnType<LocalDiscord['addUser']>;
  /** Asks as Alice in the server, with an option that every test here knows. */
  ask(): ReturnType<LocalDiscord['slash']>;
  /** Runs `act` on every interaction; what it throws is in `errors`. */
  onInteraction(act: (interaction: Received) => Promise<unknown>): void;
  /** The next error of an `act` that has not been handed out. */
  nextError(): Promise<{ readonly code?: unknown; readonly message: string }>;
}

const open: { readonly discord: LocalDiscord; readonly client: Client }[] = [];

afterEach(async () => {
  for (const { client, discord } of open.splice(0)) {
    await client.destroy();
    await discord.stop();
  }
});

/** Starts a Discord that gives the bot a minute to answer, since a busy machine may need it, and a client that is not logged in. */
export async function setStage(
  options: LocalDiscordOptions = {},
  clientOptions: Partial<ClientOptions> = {},
): Promise<Stage> {
  const discord = await startLocalDiscord({ acknowledgeWithinMs: 60_000, ...options });
  const guild = discord.addGuild();
  const alice = discord.addUser('alice');
  discord.seedCommands([ASK, FIND_SOURCES]);
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    ...clientOptions,
    rest: { api: discord.api, ...clientOptions.rest },
  });
  client.on(Events.Error, () => {});
  open.push({ discord, client });
  const failed = createFeed<Error>('an error');
  return {
    discord,
    client,
    guild,
    alice,
    ask: () =>
      discord.slash({ command: 'ask', options: { question: 'who?' }, user: alice, channel: guild.channel }),
    onInteraction(act) {
      client.on(Events.InteractionCreate, (interaction) => {
        act(interaction).catch((error: Error) => failed.push(error));
      });
    },
    nextError: () => failed.next(),
  };
}

/** A stage whose client is logged in and ready. */
export async function logIn(
  options: LocalDiscordOptions = {},
  clientOptions: Partial<ClientOptions> = {},
): Promise<Stage> {
  const stage = await setStage(options, clientOptions);
  const ready = new Promise((resolve) => stage.client.once(Events.ClientReady, resolve));
  await stage.client.login(stage.discord.token);
  await ready;
  return stage;
}
