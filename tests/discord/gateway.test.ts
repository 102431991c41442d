import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { liveArchive } from '../../src/archive/live-archive.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import type { Command } from '../../src/discord/command.ts';
import { EVERYWHERE } from '../../src/discord/everywhere.ts';
import { type Gateway, openGateway } from '../../src/discord/gateway.ts';
import { noticeReply } from '../../src/discord/notice-reply.ts';
import type { Reply } from '../../src/discord/reply.ts';
import { label } from '../../src/labels/label.ts';
import { startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { openPromise } from '../../src/local-discord/open-promise.ts';
import type { LocalDiscord } from '../../src/local-discord/verbs.ts';
import { openApiJudge } from '../local-discord/openapi-judge.ts';

const DEFERRED = 5;
const EPHEMERAL = 64;
let discord: LocalDiscord;
let gateway: Gateway;

afterEach(async () => {
  await gateway.close();
  await discord.stop();
});

/** A bot in this process with one command that takes as long as the test wants. */
async function withCommand(run: Command['run'], complete?: Command['complete']) {
  discord = await startLocalDiscord(openApiJudge());
  const { channel } = discord.addGuild();
  const user = discord.addUser('alice');
  const archive = await openArchive(buildCorpus([]));
  const data = {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'slow',
    description: 'x',
    options: [
      { type: ApplicationCommandOptionType.String, name: 'word', description: 'x', autocomplete: true },
    ],
  } as const;
  const command: Command = {
    audience: 'everyone',
    data: { ...data, options: [...data.options] },
    run,
    ...(complete && { complete }),
  };
  gateway = await openGateway(
    {
      token: discord.token,
      apiUrl: discord.api,
      operatorGuildId: undefined,
      style: 'components',
      corpusBaseUrl: undefined,
      version: '0.0.0',
      operatorIds: [],
      allowedChannelIds: [],
      questionsPerMinute: 0,
    },
    [command],
    liveArchive(archive, async () => archive),
    pino({ level: 'silent' }),
  );
  return { user, channel };
}

describe('an answer that takes longer than Discord waits', () => {
  it.each([
    'public',
    'private',
  ] as const)('is deferred, and comes all the same when it is %s', async (visibility) => {
    const held = openPromise<Reply>();
    const { user, channel } = await withCommand(() => held.promise);
    const used = discord.slash({ command: 'slow', user, channel });
    const { callback, ephemeral } = await used.answered;
    expect(callback['type']).toBe(DEFERRED);
    expect(ephemeral).toBe(true);
    held.resolve({ ...noticeReply(label('help-how')), visibility });
    const shown = await (visibility === 'private' ? used.shown : used.nextFollowUp());
    expect(JSON.stringify(shown)).toContain('/ask');
    expect(discord.violations).toEqual([]);
    expect(shown.flags & EPHEMERAL).toBe(visibility === 'private' ? EPHEMERAL : 0);
  });

  it('gets an apology in its place when it fails', async () => {
    const held = openPromise<Reply>();
    const { user, channel } = await withCommand(() => held.promise);
    const used = discord.slash({ command: 'slow', user, channel });
    await used.answered;
    held.reject(new Error('a defect'));
    expect(JSON.stringify(await used.shown)).toContain('reference');
  });
});

describe('choices that cannot be made', () => {
  it('are none, so that the person can type on', async () => {
    const { user, channel } = await withCommand(
      () => noticeReply(label('help-how')),
      () => {
        throw new Error('a defect');
      },
    );
    const typed = discord.autocomplete({
      command: 'slow',
      options: { word: 'x' },
      focused: 'word',
      user,
      channel,
    });
    expect((await typed.answered).choices).toEqual([]);
  });
});
