import { Events } from 'discord.js';
import { WebSocket } from 'ws';
import { expect, test } from 'vitest';
import { createFeed } from '../../src/local-discord/feed.ts';
import { logIn, type Stage } from './logged-in.ts';

/** Answers every command and gives the ids of all that arrived. */
function answering(stage: Stage): readonly string[] {
  const arrived: string[] = [];
  stage.onInteraction(async (interaction) => {
    arrived.push(interaction.id);
    if (interaction.isChatInputCommand()) await interaction.reply('a');
  });
  return arrived;
}

test('what happened while the socket was cut is replayed once, in order', async () => {
  const stage = await logIn();
  const arrived = answering(stage);
  stage.discord.dropSockets();
  const asked = [stage.ask(), stage.ask()];
  await Promise.all(asked.map((one) => one.answered));
  await stage.discord.waitForResume();
  const last = stage.ask();
  await last.answered;
  expect(arrived).toEqual([...asked, last].map((one) => one.id));
  expect([stage.discord.identifies, stage.discord.resumes]).toEqual([1, 1]);
});

test('asked to reconnect, a client resumes', async () => {
  const stage = await logIn();
  answering(stage);
  stage.discord.askToReconnect();
  await stage.discord.waitForResume();
  await stage.ask().answered;
  expect(stage.discord.identifies).toBe(1);
});

test('a client whose session is gone identifies itself anew', async () => {
  const stage = await logIn();
  answering(stage);
  await stage.discord.waitForReady();
  stage.discord.invalidateSessions(false);
  await stage.discord.waitForReady();
  await stage.ask().answered;
  expect([stage.discord.identifies, stage.discord.resumes]).toEqual([2, 0]);
});

test('an unknown error is resumed from, a failed authentication is the end', async () => {
  const stage = await logIn();
  stage.discord.closeSockets(4000);
  await stage.discord.waitForResume();
  const ended = new Promise<number>((resolve) => {
    stage.client.once(Events.ShardDisconnect, (event) => resolve(event.code));
  });
  stage.discord.closeSockets(4004);
  expect(await ended).toBe(4004);
});

test('a client that hears no answer to its heartbeats connects again', async () => {
  const stage = await logIn({ heartbeatMs: 100 });
  stage.discord.answerHeartbeats(false);
  await stage.discord.waitForResume();
  stage.discord.answerHeartbeats(true);
  expect(stage.discord.identifies).toBe(1);
});

test('with two shards an event reaches one', async () => {
  const stage = await logIn({ shards: 2 }, { shards: 'auto' });
  const arrived = answering(stage);
  const asked = [stage.ask(), stage.ask()];
  await Promise.all(asked.map((one) => one.answered));
  expect(stage.discord.identifies).toBe(2);
  expect(arrived.toSorted()).toEqual(asked.map((one) => one.id));
});

test('a socket that speaks before it has identified itself, or nonsense, is closed with a code', async () => {
  const { discord } = await logIn();
  const closed = createFeed<number>('a close');
  const speak = (payload: string) => {
    const socket = new WebSocket(discord.api.replace('http', 'ws'));
    socket.addEventListener('open', () => socket.send(payload));
    socket.addEventListener('close', ({ code }) => closed.push(code));
    return closed.next();
  };
  expect(await speak('nonsense')).toBe(4002);
  expect(await speak('{"op":3,"d":{}}')).toBe(4003);
  expect(await speak('{"op":99,"d":{}}')).toBe(4001);
  expect(await speak('{"op":2,"d":{"token":"wrong","intents":0,"properties":{}}}')).toBe(4004);
  expect(await speak(`{"op":2,"d":{"token":"${discord.token}","intents":-1,"properties":{}}}`)).toBe(4013);
  expect(await speak(`{"op":2,"d":{"token":"${discord.token}","intents":32768,"properties":{}}}`)).toBe(4014);
});
