import { describe, expect, it } from 'vitest';
import { openPromise } from '../../src/local-discord/open-promise.ts';
import { type Channel, type Message, present, type User, useStage, wordsIn } from './stage.ts';

const stage = useStage();

const QUESTION = 'How many people were injured in the fire?';
const QUOTE = 'Twelve people were injured in the fire, the mayor, Alma Reyes, said on Wednesday.';

/** What the bot answers to this message, below it. */
async function answerTo(user: User, channel: Channel, content: string): Promise<Message> {
  const question = stage.discord.say({ user, channel, content });
  const answer = await stage.discord.nextMessage(channel);
  expect(answer.message_reference?.message_id).toBe(question.id);
  expect(answer.mentions).toEqual([]);
  return answer;
}

function named(content: string): string {
  return `<@${stage.discord.bot.id}> ${content}`;
}

/** Whether what is said gets no answer: then the next message of the bot is the answer to a later question. */
async function isPassedOver(say: () => void, channel: Channel): Promise<boolean> {
  say();
  const later = stage.discord.say({ user: stage.alice, channel, content: named(QUESTION) });
  const next = await stage.discord.nextMessage(channel);
  return next.message_reference?.message_id === later.id;
}

describe('a direct message', () => {
  it('is answered with quotes, below it', async () => {
    const { discord, alice } = stage;
    expect(wordsIn(await answerTo(alice, discord.dm(alice), QUESTION))).toContain(QUOTE);
  });

  it('is answered although the gateway does not say what kind of channel it came through', async () => {
    const { discord } = stage;
    const user = discord.addUser('newcomer');
    const channel = discord.dm(user);
    discord.say({ user, channel, content: QUESTION, withoutChannelType: true });
    expect(wordsIn(await discord.nextMessage(channel))).toContain(QUOTE);
  });

  it('gets the plain statement that there is no answer, with the words that no article contains', async () => {
    const { discord, alice } = stage;
    const answer = wordsIn(await answerTo(alice, discord.dm(alice), 'Who won the zebra regatta?'));
    expect(answer).toMatch(/No answer|May not answer/u);
    expect(answer).toContain('zebra');
  });

  it('without words gets help', async () => {
    const { discord, alice } = stage;
    expect(wordsIn(await answerTo(alice, discord.dm(alice), '   '))).toContain('Ask a question');
  });

  it.each([
    ['very long', 'fire '.repeat(399)],
    ['nothing but emoji', '🔥'.repeat(900)],
    ['a Markdown bomb', `> # ${'**'.repeat(500)} @everyone fire`],
    ['full of controls', '\u202E\u0000fire'],
  ])('that is %s is answered', async (_, content) => {
    const { discord, alice } = stage;
    const answer = await answerTo(alice, discord.dm(alice), content);
    expect(wordsIn(answer)).not.toContain('something went wrong');
    expect(answer.mention_everyone).toBe(false);
  });
});

describe('a message that names the bot', () => {
  it('is answered below it, without a mention of its author', async () => {
    const { guild, alice } = stage;
    const answer = await answerTo(alice, guild.channel, named(QUESTION));
    expect(wordsIn(answer)).toContain(QUOTE);
  });

  it('without a question gets two lines of help', async () => {
    const { guild, alice } = stage;
    const answer = wordsIn(await answerTo(alice, guild.channel, named('')));
    expect(answer.split('\n')).toHaveLength(2);
    expect(answer).toContain('/ask');
  });

  it('is answered in the language that the server has chosen', async () => {
    const { discord, alice } = stage;
    const guild = discord.addGuild({ locale: 'de' });
    const answer = wordsIn(await answerTo(alice, guild.channel, named(QUESTION)));
    expect(answer).toContain('4. März 2025');
  });

  it('is passed over when it comes from another bot or from a webhook', async () => {
    const { discord, guild, bob } = stage;
    const { channel } = guild;
    const machine = discord.addUser('machine', { bot: true });
    const content = named(QUESTION);
    expect(await isPassedOver(() => discord.say({ user: machine, channel, content }), channel)).toBe(true);
    const relayed = { user: bob, channel, content, byWebhook: true };
    expect(await isPassedOver(() => discord.say(relayed), channel)).toBe(true);
  });

  it('is not one that calls everyone, a role of the bot, or only replies to it', async () => {
    const { discord, guild, bob } = stage;
    const { channel } = guild;
    const role = discord.addRole(guild, 'archivists');
    discord.join(guild, discord.bot, role);
    const replyTo = await answerTo(bob, channel, named(QUESTION));
    for (const saying of [
      { content: `@everyone ${QUESTION}` },
      { content: `<@&${role.id}> ${QUESTION}` },
      { content: 'thanks', replyTo },
    ]) {
      expect(await isPassedOver(() => discord.say({ user: bob, channel, ...saying }), channel)).toBe(true);
    }
  });
});

describe('a channel in which something is missing', () => {
  it('makes the bot tell the asker alone which permission it lacks to write', async () => {
    const { discord, alice } = stage;
    const guild = discord.addGuild();
    discord.deny(guild.channel, discord.bot, 'SendMessages');
    discord.say({ user: alice, channel: guild.channel, content: named(QUESTION) });
    const told = await discord.nextMessage(discord.dm(alice));
    expect(wordsIn(told)).toContain('Send Messages');
  });

  it('is answered on its own where the bot may not read what came before', async () => {
    const { discord, alice } = stage;
    const guild = discord.addGuild();
    discord.deny(guild.channel, discord.bot, 'ReadMessageHistory');
    discord.say({ user: alice, channel: guild.channel, content: named(QUESTION) });
    const answer = await discord.nextMessage(guild.channel);
    expect(wordsIn(answer)).toContain(QUOTE);
    expect(answer.message_reference).toBeUndefined();
  });

  it('says so when the question has been deleted before the answer came', async () => {
    const { discord, guild, alice } = stage;
    const held = openPromise<void>();
    discord.fail({ method: 'POST', path: /channels\/\d+\/messages/u, until: held.promise });
    const question = discord.say({ user: alice, channel: guild.channel, content: named(QUESTION) });
    await discord.nextRequest('POST', new RegExp(`channels/${guild.channel.id}/messages`, 'u'));
    discord.deleteMessage(question);
    held.resolve();
    const answer = await discord.nextMessage(guild.channel);
    expect(wordsIn(present(answer))).toContain('has been deleted');
    expect(answer.message_reference).toBeUndefined();
  });
});
