import { type ChatInputCommandInteraction, Events, type Message, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { MESSAGE_FLAG } from '../../src/local-discord/components.ts';
import { logIn, type Stage } from './logged-in.ts';

/** Replies to every command and follows up, and gives what the bot saw of the latest. */
function replying(
  stage: Stage,
  { flags, followUps = 0 }: { flags?: MessageFlags.Ephemeral; followUps?: number } = {},
): () => ChatInputCommandInteraction | undefined {
  let seen: ChatInputCommandInteraction | undefined;
  stage.onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    seen = interaction;
    await interaction.reply({ content: 'a', ...(flags === undefined ? {} : { flags }) });
    for (let sent = 0; sent < followUps; sent += 1) await interaction.followUp(String(sent));
  });
  return () => seen;
}

const askIn = (stage: Stage, channel: Stage['guild']['channel']) =>
  stage.discord.slash({ command: 'ask', options: { question: 'who?' }, user: stage.alice, channel });

test("in a server with the bot, both the person's and the bot's permissions come along", async () => {
  const stage = await logIn();
  const { discord, guild, alice } = stage;
  const seen = replying(stage);
  discord.join(guild, alice, discord.addRole(guild, 'Editors', ['ManageMessages']));
  discord.deny(guild.channel, discord.bot, 'EmbedLinks');
  await stage.ask().answered;
  expect(seen()?.inCachedGuild()).toBe(true);
  expect(seen()?.context).toBe(0);
  expect(seen()?.memberPermissions?.has('ManageMessages')).toBe(true);
  expect(seen()?.memberPermissions?.has('ManageGuild')).toBe(false);
  expect(seen()?.appPermissions.has(['ViewChannel', 'SendMessages'])).toBe(true);
  expect(seen()?.appPermissions.has('EmbedLinks')).toBe(false);
});

test("the bot's direct messages and group chats are no servers", async () => {
  const stage = await logIn();
  const { discord, alice } = stage;
  const seen = replying(stage);
  await askIn(stage, discord.dm(alice)).answered;
  expect([seen()?.context, seen()?.inGuild(), seen()?.user.username]).toEqual([1, false, 'alice']);
  await askIn(stage, discord.groupChat(alice, discord.addUser('bob'))).answered;
  expect([seen()?.context, seen()?.inGuild()]).toEqual([2, false]);
  expect(seen()?.authorizingIntegrationOwners.toJSON()).toEqual({ 1: alice.id });
  expect(discord.violations).toEqual([]);
});

test('in a server without the bot, a person who brought the app along has five follow-ups', async () => {
  const stage = await logIn();
  const { discord, alice } = stage;
  const seen = replying(stage, { followUps: 6 });
  const stranger = discord.addGuild({ name: 'Elsewhere', withBot: false, locale: 'de' });
  const asked = askIn(stage, stranger.channel);
  expect(await stage.nextError()).toMatchObject({ code: 40_094 });
  expect(asked.followUps.map((message) => message.content)).toEqual(['0', '1', '2', '3', '4']);
  expect(seen()?.guild).toBeNull();
  expect(seen()?.inGuild()).toBe(true);
  expect(seen()?.inCachedGuild()).toBe(false);
  expect(seen()?.guildLocale).toBe('de');
  expect(seen()?.authorizingIntegrationOwners.toJSON()).toEqual({ 1: alice.id });
});

test('where a person may not let outside apps speak, only that person sees the reply', async () => {
  const stage = await logIn();
  replying(stage);
  const stranger = stage.discord.addGuild({ withBot: false });
  const [everyone] = stranger.roles;
  expect((await askIn(stage, stranger.channel).answered).ephemeral).toBe(false);
  if (everyone !== undefined) stage.discord.deny(stranger.channel, everyone, 'UseExternalApps');
  expect((await askIn(stage, stranger.channel).answered).ephemeral).toBe(true);
  expect((await stage.ask().answered).ephemeral).toBe(false);
});

test('a command is offered only where its registration says', async () => {
  const stage = await logIn();
  const { discord, guild, alice } = stage;
  const stranger = discord.addGuild({ withBot: false });
  discord.seedCommands([{ name: 'ask', description: 'd', contexts: [0], integration_types: [0] }]);
  const use = (channel: typeof guild.channel) => () =>
    discord.slash({ command: 'ask', user: alice, channel });
  expect(use(discord.dm(alice))).toThrow('registered, but not offered here');
  expect(use(stranger.channel)).toThrow('registered, but not offered here');
  expect(use(guild.channel)).not.toThrow();
  discord.seedCommands([{ name: 'reload', description: 'd' }], guild);
  expect(() => discord.slash({ command: 'reload', user: alice, channel: stranger.channel })).toThrow(
    'not offered',
  );
});

test('the locale of the person comes along', async () => {
  const stage = await logIn();
  const seen = replying(stage);
  const user = stage.discord.addUser('oleksa', { locale: 'uk' });
  const { channel } = stage.guild;
  await stage.discord.slash({ command: 'ask', options: { question: 'хто?' }, user, channel }).answered;
  expect(seen()?.locale).toBe('uk');
});

test('a private reply is in no channel for the bot', async () => {
  const stage = await logIn();
  replying(stage, { flags: MessageFlags.Ephemeral });
  const heard: string[] = [];
  stage.client.on(Events.MessageCreate, (message) => heard.push(message.content));
  const { message } = await stage.ask().answered;
  expect((message?.flags ?? 0) & MESSAGE_FLAG.ephemeral).toBe(MESSAGE_FLAG.ephemeral);
  const channel = await stage.client.channels.fetch(stage.guild.channel.id);
  const fetched = channel?.isTextBased() === true ? channel.messages.fetch(message?.id ?? '') : undefined;
  await expect(fetched).rejects.toMatchObject({ code: 10_008 });
  expect(heard).toEqual([]);
});

/** What a client hears of a direct message, by whether it knows partial channels and the gateway names the channel's type. */
async function heardDirectly(withPartials: boolean, withoutChannelType: boolean): Promise<readonly string[]> {
  const stage = await logIn({}, withPartials ? {} : { partials: [] });
  const { discord, alice, guild, client } = stage;
  const heard: string[] = [];
  const last = new Promise<void>((resolve) => {
    client.on(Events.MessageCreate, (message: Message) => {
      heard.push(message.content);
      if (message.inGuild()) resolve();
    });
  });
  discord.say({ user: alice, channel: discord.dm(alice), content: 'hello', withoutChannelType });
  discord.say({ user: alice, channel: guild.channel, content: `<@${discord.bot.id}> last` });
  await last;
  return heard.slice(0, -1);
}

test('direct messages reach a client only with partial channels and with the type of the channel', async () => {
  expect(await heardDirectly(true, false)).toEqual(['hello']);
  expect(await heardDirectly(false, false)).toEqual([]);
  expect(await heardDirectly(true, true)).toEqual([]);
});
