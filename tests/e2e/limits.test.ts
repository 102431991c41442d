import { describe, expect, it } from 'vitest';
import { useStage, wordsIn } from './stage.ts';

const stage = useStage({
  environment: ({ guild }) => ({ RATE_LIMIT: '2', ALLOWED_CHANNEL_IDS: guild.channel.id }),
});

const QUESTION = 'How many people were injured in the fire?';
const QUOTE = 'Twelve people were injured in the fire';

describe('the limit on questions', () => {
  it('is told to the person who reached it, and to nobody else', async () => {
    const { discord, guild, bob } = stage;
    for (let asked = 0; asked < 2; asked += 1) {
      expect(wordsIn((await stage.ask(QUESTION).answered).message)).toContain(QUOTE);
    }
    const { message, ephemeral } = await stage.ask(QUESTION).answered;
    expect(ephemeral).toBe(true);
    expect(wordsIn(message)).toMatch(/try again in \d+ seconds?\./u);
    const options = { question: QUESTION };
    const others = discord.slash({ command: 'ask', options, user: bob, channel: guild.channel });
    expect(wordsIn((await others.answered).message)).toContain(QUOTE);
  });

  it('is told once below messages, so that a flood is not answered by a flood', async () => {
    const { discord } = stage;
    const user = discord.addUser('hasty');
    const channel = discord.dm(user);
    for (let said = 0; said < 6; said += 1) discord.say({ user, channel, content: QUESTION });
    const seen: string[] = [];
    for (let told = 0; told < 3; told += 1) seen.push(wordsIn(await discord.nextMessage(channel)));
    expect(seen.filter((words) => words.includes(QUOTE))).toHaveLength(2);
    expect(seen.filter((words) => words.includes('try again in'))).toHaveLength(1);
    const other = discord.addUser('patient');
    discord.say({ user: other, channel: discord.dm(other), content: QUESTION });
    await discord.nextMessage(discord.dm(other));
    expect(discord.messagesIn(channel).filter(({ author }) => author.id === discord.bot.id)).toHaveLength(3);
  });
});

describe('a channel that is not on the list', () => {
  it('gets a sentence for a command, to the asker alone', async () => {
    const { discord, guild } = stage;
    const user = discord.addUser('carol');
    const channel = discord.addChannel(guild, 'general');
    const { message, ephemeral } = await discord.slash({
      command: 'ask',
      options: { question: QUESTION },
      user,
      channel,
    }).answered;
    expect(ephemeral).toBe(true);
    expect(wordsIn(message)).toContain('does not answer in this channel');
  });

  it('gets the sentence below a message that names the bot', async () => {
    const { discord, guild } = stage;
    const user = discord.addUser('dora');
    const channel = discord.addChannel(guild, 'off-topic');
    discord.say({ user, channel, content: `<@${discord.bot.id}> ${QUESTION}` });
    expect(wordsIn(await discord.nextMessage(channel))).toContain('does not answer in this channel');
  });

  it('is any channel of a server that has not added the bot: there the list says nothing', async () => {
    const { discord } = stage;
    const user = discord.addUser('erin');
    const { channel } = discord.addGuild({ withBot: false });
    const { message } = await discord.slash({
      command: 'ask',
      options: { question: QUESTION },
      user,
      channel,
    }).answered;
    expect(wordsIn(message)).toContain(QUOTE);
  });
});
