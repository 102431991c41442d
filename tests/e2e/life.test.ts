import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { openPromise } from '../../src/local-discord/open-promise.ts';
import type { LocalDiscord } from '../../src/local-discord/verbs.ts';
import { startBot, startProcess, stopBot } from './running-bot.ts';
import { type SmallCorpus, smallCorpus } from './small-corpus.ts';
import { wordsIn } from './stage.ts';

const QUESTION = 'How many people were injured in the fire?';
const QUOTE = 'Twelve people were injured in the fire, the mayor, Alma Reyes, said on Wednesday.';

/** Every test here starts a process or two, which takes its time on a busy machine. */
const PATIENCE_MS = 90_000;
vi.setConfig({ testTimeout: PATIENCE_MS });

let corpus: SmallCorpus;
beforeAll(() => {
  corpus = smallCorpus();
});
afterAll(() => corpus.dispose());

describe('without a token', () => {
  it('the bot answers questions from standard input, one a line, and ends well', async () => {
    const { child, ended } = startProcess({ CORPUS_DIR: corpus.folder });
    child.stdin?.end(`${QUESTION}\nWho leads the inquiry?\n`);
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(0);
    expect(stdout).toContain(QUOTE);
    expect(stdout).toContain('Piet Hallward');
    expect(stderr).toBe('');
  });

  it('the bot refuses to run in production', async () => {
    const { code, stdout, stderr } = await startProcess({ CORPUS_DIR: corpus.folder, NODE_ENV: 'production' })
      .ended;
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^DISCORD_TOKEN: .+\n$/u);
  });
});

describe('with something to mend', () => {
  it('the bot names every problem of the configuration and ends', async () => {
    const { code, stderr } = await startProcess({ READER: 'oracle', RATE_LIMIT: 'many' }).ended;
    expect(code).toBe(1);
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^READER: /u),
      expect.stringMatching(/^RATE_LIMIT: /u),
    ]);
  });

  it('the bot names every problem of the articles by file and line and ends', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-broken-'));
    writeFileSync(join(folder, 'a.md'), '---\npublished: May\n---\nSome words.\n');
    writeFileSync(join(folder, 'b.md'), Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]));
    const { code, stderr } = await startProcess({ CORPUS_DIR: folder, DISCORD_TOKEN: 'x' }).ended;
    rmSync(folder, { recursive: true });
    expect(code).toBe(1);
    expect(stderr).toMatch(/a\.md:2: .+\n/u);
    expect(stderr).toMatch(/b\.md:\d+: .+\n/u);
  });

  it('the bot says in one line that nothing is at the address of Discord', async () => {
    const { code, stderr } = await startProcess({
      CORPUS_DIR: corpus.folder,
      DISCORD_TOKEN: 'x',
      DISCORD_API_URL: 'http://127.0.0.1:9/api',
    }).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^DISCORD_API_URL: .+\n$/u);
  });
});

describe('on Discord', () => {
  let discord: LocalDiscord;
  afterEach(() => discord.stop());

  it('the bot says in one line that the token is wrong, without repeating it', async () => {
    discord = await startLocalDiscord({ acknowledgeWithinMs: PATIENCE_MS });
    const { code, stderr } = await startProcess({
      CORPUS_DIR: corpus.folder,
      DISCORD_TOKEN: 'wrong.secret-token.value',
      DISCORD_API_URL: discord.api,
    }).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^DISCORD_TOKEN: .+\n$/u);
    expect(stderr).not.toContain('secret-token');
  });

  it('the bot ends with a reason when the token is taken from it', async () => {
    discord = await startLocalDiscord({ acknowledgeWithinMs: PATIENCE_MS });
    const bot = await startBot(discord, { CORPUS_DIR: corpus.folder });
    discord.closeSockets(4004);
    const { code, stderr } = await bot.ended;
    expect(code).toBe(1);
    expect(stderr).toContain('DISCORD_TOKEN: Discord does not accept it');
  });

  it('the bot says at its start that it answers from words alone where READER asks for that', async () => {
    discord = await startLocalDiscord({ acknowledgeWithinMs: PATIENCE_MS });
    const bot = await startBot(discord, { CORPUS_DIR: corpus.folder, READER: 'words' });
    expect((await stopBot(bot)).stderr).toContain('answering from words alone');
    const reading = await startBot(discord, { CORPUS_DIR: corpus.folder, READER: 'auto' });
    expect((await stopBot(reading)).stderr).not.toContain('answering from words alone');
  });

  it('commands that are registered already are left alone at the next start', async () => {
    discord = await startLocalDiscord({ acknowledgeWithinMs: PATIENCE_MS });
    const first = await startBot(discord, { CORPUS_DIR: corpus.folder });
    await stopBot(first);
    const before = discord.requests.filter(({ method }) => method === 'PUT').length;
    const second = await startBot(discord, { CORPUS_DIR: corpus.folder });
    await stopBot(second);
    expect(before).toBe(1);
    expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(before);
  });

  it.each([
    'SIGTERM',
    'SIGINT',
  ] as const)('the bot ends well at %s: what is in flight is finished, nothing new is begun', async (signal) => {
    discord = await startLocalDiscord({ acknowledgeWithinMs: PATIENCE_MS });
    const { channel } = discord.addGuild();
    const alice = discord.addUser('alice');
    const bot = await startBot(discord, { CORPUS_DIR: corpus.folder });
    const held = openPromise<void>();
    discord.fail({ path: /callback/u, until: held.promise });
    const ask = () =>
      discord.slash({ command: 'ask', options: { question: QUESTION }, user: alice, channel });
    const begun = ask();
    await discord.nextRequest('POST', /callback/u);
    bot.signal(signal);
    await bot.line('answers in flight finish first');
    const late = ask();
    late.answered.catch(() => {});
    held.resolve();
    expect(wordsIn((await begun.answered).message)).toContain(QUOTE);
    expect((await bot.ended).code).toBe(0);
    expect(late.calls).toEqual([]);
  });
});
