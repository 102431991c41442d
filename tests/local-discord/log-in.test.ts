import { Events, GatewayIntentBits, type Message } from 'discord.js';
import { expect, test } from 'vitest';
import { logIn, setStage } from './logged-in.ts';

const nextMessage = (stage: Awaited<ReturnType<typeof logIn>>) =>
  new Promise<Message>((resolve) => stage.client.once(Events.MessageCreate, resolve));

test('an unmodified client logs in and knows its servers', async () => {
  const stage = await logIn();
  await stage.discord.waitForReady();
  expect(stage.client.guilds.cache.map((guild) => guild.name)).toEqual(['News room']);
  expect(stage.client.application?.id).toBe(stage.discord.bot.id);
  expect(stage.discord.violations).toEqual([]);
});

test('a slash command is answered in the callback, and the answer is measured', async () => {
  const stage = await logIn();
  stage.onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply(`You asked ${interaction.options.getString('question')}`);
  });
  const { message, ms, ephemeral } = await stage.ask().answered;
  expect(message?.content).toBe('You asked who?');
  expect(ephemeral).toBe(false);
  expect(ms).toBeGreaterThan(0);
  expect(stage.discord.violations).toEqual([]);
});

test('a direct message reaches the bot, and its reply refers to it', async () => {
  const stage = await logIn();
  const { discord, alice } = stage;
  stage.client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) void message.reply('Hello');
  });
  const said = discord.say({ user: alice, channel: discord.dm(alice), content: 'who?' });
  const reply = await discord.nextMessage(discord.dm(alice));
  expect(reply.content).toBe('Hello');
  expect(reply.message_reference?.message_id).toBe(said.id);
  expect(reply.mentions).toEqual([]);
  expect(discord.violations).toEqual([]);
});

test("a server's message is empty for the bot unless it mentions the bot", async () => {
  const stage = await logIn();
  const { discord, alice, guild } = stage;
  const first = nextMessage(stage);
  discord.say({ user: alice, channel: guild.channel, content: 'a secret' });
  expect((await first).content).toBe('');
  const second = nextMessage(stage);
  discord.say({ user: alice, channel: guild.channel, content: `<@${discord.bot.id}> who?` });
  expect((await second).content).toBe(`<@${discord.bot.id}> who?`);
});

test('with the message content intent granted, the bot reads everything', async () => {
  const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits;
  const stage = await logIn(
    { grantedIntents: ['messageContent'] },
    { intents: [Guilds, GuildMessages, MessageContent] },
  );
  const heard = nextMessage(stage);
  stage.discord.say({ user: stage.alice, channel: stage.guild.channel, content: 'a secret' });
  expect((await heard).content).toBe('a secret');
});

test('a wrong token and an intent that was not granted are refused', async () => {
  const wrong = await setStage();
  await expect(wrong.client.login('nope')).rejects.toThrow(/token/i);
  const greedy = await setStage(
    {},
    { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent] },
  );
  await expect(greedy.client.login(greedy.discord.token)).rejects.toThrow(/disallowed intents/i);
});
