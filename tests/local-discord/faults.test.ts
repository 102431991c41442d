import { TextChannel } from 'discord.js';
import { expect, test } from 'vitest';
import type { Fault } from '../../src/local-discord/fault.ts';
import { openPromise } from '../../src/local-discord/open-promise.ts';
import { logIn, type Stage } from './logged-in.ts';

const CALLBACK = /callback$/;
const callbacks = (stage: Stage) => stage.discord.requests.filter((request) => CALLBACK.test(request.path));
const answerOnce = (stage: Stage) =>
  stage.onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('a');
  });

test('a callback that comes too soon is sent again and answers', async () => {
  const stage = await logIn();
  stage.discord.fail({ path: CALLBACK, retryAfter: 0.05 });
  answerOnce(stage);
  const { ms } = await stage.ask().answered;
  expect(ms).toBeGreaterThanOrEqual(50);
  expect(callbacks(stage).map(({ hit, status }) => [hit, status])).toEqual([
    [true, 429],
    [false, 204],
  ]);
});

test('a global limit delays a channel message and loses nothing', async () => {
  const stage = await logIn();
  const { discord, client, guild } = stage;
  discord.fail({ method: 'POST', path: /messages$/, retryAfter: 0.05, scope: 'global' });
  const limited = new Promise<boolean>((resolve) => {
    client.rest.once('rateLimited', (info) => resolve(info.global));
  });
  const channel = client.channels.cache.get(guild.channel.id);
  if (channel instanceof TextChannel) await channel.send('x');
  expect((await discord.nextMessage(guild.channel)).content).toBe('x');
  await expect(Promise.race([limited, Promise.resolve('not limited')])).resolves.toBe(true);
});

test('a bucket that is full refuses, by the header that announced it', async () => {
  const { discord, guild } = await logIn({ rateLimit: { requests: 2, windowMs: 60_000 } });
  const post = () =>
    fetch(`${discord.api}/v10/channels/${guild.channel.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}` },
      body: '{"content":"a"}',
    });
  const answers = [await post(), await post(), await post()];
  expect(answers.map(({ status, headers }) => [status, headers.get('x-ratelimit-remaining')])).toEqual([
    [200, '1'],
    [200, '0'],
    [429, '0'],
  ]);
  discord.letPass(60_000);
  expect((await post()).status).toBe(200);
});

test('three server errors are outlived', async () => {
  const stage = await logIn();
  stage.discord.fail({ path: CALLBACK, status: 502, times: 3 });
  answerOnce(stage);
  await stage.ask().answered;
  expect(callbacks(stage).map(({ status }) => status)).toEqual([502, 502, 502, 204]);
});

test('a server error after the answer was taken makes the next try a second answer', async () => {
  const stage = await logIn();
  stage.discord.fail({ path: CALLBACK, status: 500, committed: true });
  answerOnce(stage);
  const asked = stage.ask();
  expect(await stage.nextError()).toMatchObject({ code: 40_060 });
  expect(asked.original?.content).toBe('a');
});

test('discord.js gives up on a cut connection, so that the bot has to try again', async () => {
  const stage = await logIn();
  stage.discord.fail({ path: CALLBACK, drop: true });
  answerOnce(stage);
  const asked = stage.ask();
  expect(await stage.nextError()).toMatchObject({ code: 'UND_ERR_SOCKET' });
  expect(asked.original).toBeUndefined();
  expect(callbacks(stage)).toHaveLength(1);
});

const once: readonly (readonly [string, Fault])[] = [
  ['cut before it was taken', { path: CALLBACK, drop: true }],
  ['cut after it was taken', { path: CALLBACK, drop: true, committed: true }],
  ['lost in a server error after it was taken', { path: CALLBACK, status: 500, committed: true }],
  ['cut twice', { path: CALLBACK, drop: true, times: 2 }],
];

test.each(once)('an answer that is %s arrives once when the bot tries again', async (_name, fault) => {
  const stage = await logIn();
  stage.discord.fail(fault);
  stage.onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    for (let tries = 0; tries < 3 && asked.original === undefined; tries += 1) {
      await interaction.reply('a').catch(() => {});
    }
    interaction.replied = true;
    await interaction.editReply('b');
  });
  const asked = stage.ask();
  expect((await asked.nextEdit()).content).toBe('b');
  expect(stage.discord.messagesIn(stage.guild.channel)).toHaveLength(1);
});

test('an answer that hangs on the way is taken when it is let go', async () => {
  const stage = await logIn();
  answerOnce(stage);
  const held = openPromise<void>();
  stage.discord.fail({ path: CALLBACK, until: held.promise });
  const asked = stage.ask();
  await stage.discord.nextRequest('POST', CALLBACK);
  expect(asked.original).toBeUndefined();
  held.resolve();
  expect((await asked.answered).message?.content).toBe('a');
});

test('an answer that hangs on the way for more than three seconds is late', async () => {
  const stage = await logIn({ acknowledgeWithinMs: 3000 });
  answerOnce(stage);
  const held = openPromise<void>();
  stage.discord.fail({ path: CALLBACK, until: held.promise });
  const asked = stage.ask();
  await stage.discord.nextRequest('POST', CALLBACK);
  stage.discord.letPass(3001);
  held.resolve();
  await expect(asked.answered).rejects.toThrow('did not respond');
  expect(await stage.nextError()).toMatchObject({ code: 10_062 });
});

test('a body that is no JSON, a wrong token and an unknown route are refused', async () => {
  const stage = await logIn();
  const { discord, guild } = stage;
  const send = async (path: string, body: string, token = discord.token) => {
    const headers = { authorization: `Bot ${token}` };
    const response = await fetch(`${discord.api}/v10${path}`, { method: 'POST', headers, body });
    return [response.status, await response.json()];
  };
  const path = `/channels/${guild.channel.id}/messages`;
  expect(await send(path, '{')).toMatchObject([400, { code: 50_109 }]);
  expect(await send(path, '{"content":"a"}', 'wrong')).toMatchObject([401, { code: 0 }]);
  expect(discord.violations).toEqual([]);
  expect(await send('/nowhere', '{}')).toMatchObject([404, { code: 0 }]);
  expect(discord.violations.map(({ problems }) => problems[0]?.code)).toEqual(['UNKNOWN_ROUTE']);
});
