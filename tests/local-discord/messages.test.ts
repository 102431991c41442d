import { Events, type SendableChannels } from 'discord.js';
import { expect, test } from 'vitest';
import { logIn, type Stage } from './logged-in.ts';
import { openApiJudge } from './openapi-judge.ts';

const JUDGED = openApiJudge();

/** The channel as the client knows it. */
async function clientChannel(stage: Stage, id: string): Promise<SendableChannels> {
  const channel = await stage.client.channels.fetch(id);
  if (channel?.isSendable() !== true) throw new Error('not a channel to send to');
  return channel;
}

test('a missing permission, a closed door and a channel without messages each have their code', async () => {
  const stage = await logIn(JUDGED);
  const { discord, guild, alice } = stage;
  const channel = await clientChannel(stage, guild.channel.id);
  discord.deny(guild.channel, discord.bot, 'ReadMessageHistory');
  const said = discord.say({ user: alice, channel: guild.channel, content: 'hi' });
  const replying = { content: 'a', reply: { messageReference: said.id } };
  await expect(channel.send(replying)).rejects.toMatchObject({ code: 160_002 });
  discord.deny(guild.channel, discord.bot, 'SendMessages');
  await expect(channel.send('a')).rejects.toMatchObject({ code: 50_013 });
  await expect(channel.sendTyping()).rejects.toMatchObject({ code: 50_013 });
  discord.deny(guild.channel, discord.bot, 'ViewChannel');
  await expect(channel.send('a')).rejects.toMatchObject({ code: 50_001 });
  discord.allowAll(guild.channel);
  await channel.sendTyping();
  expect((await channel.send('a')).content).toBe('a');
  const forum = discord.addChannel(guild, 'forum', 15);
  const posting = stage.client.rest.post(`/channels/${forum.id}/messages`, { body: { content: 'a' } });
  await expect(posting).rejects.toMatchObject({ code: 50_008 });
  const user = await stage.client.users.fetch(alice.id);
  expect((await user.send('a')).content).toBe('a');
  discord.closeDirectMessages(alice);
  await expect(user.send('a')).rejects.toMatchObject({ code: 50_007 });
  expect(discord.violations).toEqual([]);
});

test('the bot deletes what it wrote, and what others wrote only when it may manage messages', async () => {
  const stage = await logIn(JUDGED);
  const { discord, guild, alice } = stage;
  const channel = await clientChannel(stage, guild.channel.id);
  const own = await channel.send('a');
  const other = discord.say({ user: alice, channel: guild.channel, content: 'b' });
  await own.delete();
  await expect(own.edit('again')).rejects.toMatchObject({ code: 10_008 });
  await expect(channel.messages.edit(other.id, 'mine')).rejects.toMatchObject({ code: 50_005 });
  await expect(channel.messages.delete(other.id)).rejects.toMatchObject({ code: 50_013 });
  const [, botRole] = guild.roles;
  if (botRole !== undefined)
    discord.join(guild, discord.bot, discord.addRole(guild, 'Wardens', ['ManageMessages']));
  await channel.messages.delete(other.id);
  expect(discord.messagesIn(guild.channel)).toEqual([]);
});

test('a reply to a message that was deleted meanwhile fails, unless it need not exist', async () => {
  const stage = await logIn(JUDGED);
  const { discord, guild, alice } = stage;
  const channel = await clientChannel(stage, guild.channel.id);
  const said = discord.say({ user: alice, channel: guild.channel, content: 'hi' });
  discord.deleteMessage(said);
  const replying = (failIfNotExists: boolean) =>
    channel.send({ content: 'a', reply: { messageReference: said.id, failIfNotExists } });
  await expect(replying(true)).rejects.toMatchObject({ code: 50_035 });
  expect((await replying(false)).reference).toBeNull();
  expect(discord.violations).toEqual([]);
});

test('a deletion by a person is told to the client', async () => {
  const stage = await logIn(JUDGED);
  const { discord, guild } = stage;
  const channel = await clientChannel(stage, guild.channel.id);
  const sent = await channel.send('a');
  const deleted = new Promise<string>((resolve) => {
    stage.client.once(Events.MessageDelete, (message) => resolve(message.id));
  });
  const message = discord.message(sent.id);
  if (message !== undefined) discord.deleteMessage(message);
  expect(await deleted).toBe(sent.id);
});

test('a message calls only whom its allowed mentions leave, and says so', async () => {
  const stage = await logIn(JUDGED);
  const { discord, guild, alice } = stage;
  const channel = await clientChannel(stage, guild.channel.id);
  const role = discord.addRole(guild, 'Editors');
  const content = `@everyone <@${alice.id}> <@&${role.id}>`;
  const said = discord.say({ user: alice, channel: guild.channel, content: 'hi' });
  const reply = { messageReference: said.id };
  const called = async (allowedMentions: object) => {
    const sent = await channel.send({ content, reply, allowedMentions });
    const stored = discord.message(sent.id);
    return [stored?.mention_everyone, stored?.mentions.length, stored?.mention_roles.length];
  };
  expect(await called({ parse: [], repliedUser: false })).toEqual([false, 0, 0]);
  expect(await called({ parse: [], repliedUser: true })).toEqual([false, 1, 0]);
  expect(await called({ parse: ['everyone', 'roles'] })).toEqual([true, 0, 1]);
  expect(await called({ users: [alice.id] })).toEqual([false, 1, 0]);
});

test('the same nonce makes the same message', async () => {
  const stage = await logIn(JUDGED);
  const channel = await clientChannel(stage, stage.guild.channel.id);
  const send = () => channel.send({ content: 'a', nonce: 'n1', enforceNonce: true });
  expect((await send()).id).toBe((await send()).id);
  expect(stage.discord.messagesIn(stage.guild.channel)).toHaveLength(1);
});

test("a reply to the bot mentions it by a ping alone, and a stranger's words in it stay hidden", async () => {
  const stage = await logIn(JUDGED);
  const { discord, guild, alice } = stage;
  const sent = await (await clientChannel(stage, guild.channel.id)).send('a');
  const original = discord.message(sent.id);
  const heard = new Promise<readonly [string, boolean]>((resolve) => {
    stage.client.on(Events.MessageCreate, (message) => {
      if (!message.author.bot) resolve([message.content, message.mentions.users.has(discord.bot.id)]);
    });
  });
  if (original !== undefined) {
    discord.say({ user: alice, channel: guild.channel, content: 'thanks', replyTo: original });
  }
  expect(await heard).toEqual(['thanks', true]);
});

test('a file goes along with a message', async () => {
  const stage = await logIn(JUDGED);
  const { discord, guild } = stage;
  const channel = await clientChannel(stage, guild.channel.id);
  const sent = await channel.send({ files: [{ attachment: Buffer.from('quote'), name: 'quote.txt' }] });
  expect(sent.attachments.map(({ name, size }) => [name, size])).toEqual([['quote.txt', 5]]);
  expect(discord.violations).toEqual([]);
});

test("messages of other applications and of webhooks are told with their author's kind", async () => {
  const stage = await logIn(JUDGED);
  const { discord, guild } = stage;
  const heard: (readonly [boolean, boolean])[] = [];
  const both = new Promise<void>((resolve) => {
    stage.client.on(Events.MessageCreate, (message) => {
      heard.push([message.author.bot, message.webhookId !== null]);
      if (heard.length === 2) resolve();
    });
  });
  const other = discord.addUser('other', { bot: true });
  discord.say({ user: other, channel: guild.channel, content: `<@${discord.bot.id}>` });
  discord.say({ user: discord.addUser('bridge'), channel: guild.channel, content: 'a', byWebhook: true });
  await both;
  expect(heard).toEqual([
    [true, false],
    [false, true],
  ]);
});
