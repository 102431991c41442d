import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import { unescapeMarkdown } from '../../src/discord/escape-markdown.ts';
import { textsOf } from '../../src/discord/stored-message.ts';
import { en } from '../../src/labels/en.ts';
import type { LabelKey } from '../../src/labels/label-values.ts';
import { buttonsOf } from '../../src/local-discord/components.ts';
import { startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { LocalDiscord, LocalDiscordOptions } from '../../src/local-discord/verbs.ts';
import { openApiJudge } from '../local-discord/openapi-judge.ts';
import { type RunningBot, startBot, stopBot } from './running-bot.ts';
import { type SmallCorpus, smallCorpus } from './small-corpus.ts';

export type Guild = ReturnType<LocalDiscord['addGuild']>;
export type User = ReturnType<LocalDiscord['addUser']>;
export type Channel = ReturnType<LocalDiscord['addChannel']>;
export type Message = NonNullable<ReturnType<LocalDiscord['message']>>;

/** The real bot on a Discord of its own, with a server, two people and a few articles. */
export interface Stage {
  readonly discord: LocalDiscord;
  readonly corpus: SmallCorpus;
  readonly bot: RunningBot;
  readonly guild: Guild;
  readonly alice: User;
  readonly bob: User;
  /** What Alice asks in the server, as Discord answers it. */
  ask(
    question: string,
    options?: Readonly<Record<string, string | boolean>>,
  ): ReturnType<LocalDiscord['slash']>;
}

/** How a stage differs from others. */
export interface StageOptions {
  readonly environment?: (world: {
    readonly guild: Guild;
    readonly alice: User;
  }) => Readonly<Record<string, string>>;
  readonly discord?: LocalDiscordOptions;
  /** Further articles by the name of their file. */
  readonly articles?: Readonly<Record<string, string>>;
  /** Prepares the Discord before the bot logs in. */
  readonly before?: (discord: LocalDiscord, guild: Guild) => void;
}

/** A busy machine takes its time, to start a process and to answer. */
const STARTING_MS = 90_000;

/** One stage for all tests of a file. After each test, nothing that the bot sent may have broken a rule of Discord. */
export function useStage(options: StageOptions = {}): Stage {
  vi.setConfig({ testTimeout: STARTING_MS });
  let stage: Stage | undefined;
  const set = (): Stage => {
    if (stage === undefined) throw new Error('the stage is set before the first test');
    return stage;
  };
  beforeAll(async () => {
    stage = await setStage(options);
  }, STARTING_MS);
  afterEach(() => {
    const broken = set().discord.violations.flatMap(({ request, problems }) => [request.path, ...problems]);
    expect(broken).toEqual([]);
  });
  afterAll(async () => {
    const { bot, discord, corpus } = set();
    await stopBot(bot);
    expect(bot.stderr()).not.toContain(discord.token);
    await discord.stop();
    corpus.dispose();
  });
  return {
    get discord() {
      return set().discord;
    },
    get corpus() {
      return set().corpus;
    },
    get bot() {
      return set().bot;
    },
    get guild() {
      return set().guild;
    },
    get alice() {
      return set().alice;
    },
    get bob() {
      return set().bob;
    },
    ask: (question, more) => set().ask(question, more),
  };
}

async function setStage(options: StageOptions): Promise<Stage> {
  const corpus = smallCorpus();
  const discord = await startLocalDiscord({
    ...openApiJudge(),
    acknowledgeWithinMs: STARTING_MS,
    ...options.discord,
  });
  const guild = discord.addGuild({ name: 'Newsroom' });
  const [alice, bob] = [discord.addUser('alice'), discord.addUser('bob')];
  options.before?.(discord, guild);
  for (const [name, content] of Object.entries(options.articles ?? {})) corpus.write(name, content);
  const environment = { CORPUS_DIR: corpus.folder, ...options.environment?.({ guild, alice }) };
  const bot = await startBot(discord, environment);
  return {
    discord,
    corpus,
    bot,
    guild,
    alice,
    bob,
    ask: (question, more = {}) =>
      discord.slash({
        command: 'ask',
        options: { question, ...more },
        user: alice,
        channel: guild.channel,
      }),
  };
}

/** All that a person reads in the message, without the backslashes that make Discord show it as it is. */
export function wordsIn(message: unknown): string {
  return textsOf(message).map(unescapeMarkdown).join('\n');
}

/** The labels of buttons that the bot has in English. */
export type ButtonLabel = Exclude<Extract<LabelKey, `button-${string}`>, 'button-context-of'>;

/** The custom id of the message's first button with this label. */
export function button(message: Message, key: ButtonLabel): string {
  const found = buttonsOf(message).find(({ label }) => label === en[key]);
  if (found?.customId === undefined) throw new Error(`no ${key} among ${labelsOf(message).join(', ')}`);
  return found.customId;
}

/** Whether the message has a button with this label. */
export function hasButton(message: Message, key: ButtonLabel): boolean {
  return labelsOf(message).includes(en[key]);
}

function labelsOf(message: Message): readonly string[] {
  return buttonsOf(message).map(({ label }) => label);
}

/** The message, which must be there. */
export function present(message: Message | undefined): Message {
  if (message === undefined) throw new Error('there is no message');
  return message;
}
