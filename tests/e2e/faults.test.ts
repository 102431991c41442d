import { describe, expect, it } from 'vitest';
import { present, useStage, wordsIn } from './stage.ts';

const stage = useStage();

const QUESTION = 'How many people were injured in the fire?';
const QUOTE = 'Twelve people were injured in the fire, the mayor, Alma Reyes, said on Wednesday.';
const CALLBACK = /\/interactions\/\d+\/.+\/callback/u;
const CHANNEL_MESSAGES = /\/channels\/\d+\/messages$/u;

describe('an answer whose connection breaks', () => {
  it('is sent once more when Discord has not got it', async () => {
    stage.discord.fail({ path: CALLBACK, drop: true });
    const { message } = await stage.ask(QUESTION).answered;
    expect(wordsIn(message)).toContain(QUOTE);
  });

  it('counts as sent when Discord had got it and only its thanks were lost', async () => {
    stage.discord.fail({ path: CALLBACK, drop: true, committed: true });
    const asked = stage.ask(QUESTION);
    expect(wordsIn((await asked.answered).message)).toContain(QUOTE);
    const later = await stage.ask(QUESTION).answered;
    expect(wordsIn(later.message)).toContain(QUOTE);
    expect(asked.followUps).toEqual([]);
    expect(stage.bot.stderr()).not.toContain('an answer failed');
  });

  it('is posted once below a message, however often it had to be sent', async () => {
    const { discord, guild, alice } = stage;
    discord.fail({ path: CHANNEL_MESSAGES, drop: true, committed: true });
    discord.say({ user: alice, channel: guild.channel, content: `<@${discord.bot.id}> ${QUESTION}` });
    await discord.nextMessage(guild.channel);
    const asked = await stage.ask(QUESTION).answered;
    expect(wordsIn(asked.message)).toContain(QUOTE);
    const posted = discord.messagesIn(guild.channel).filter(({ type, author }) => type === 19 && author.bot);
    expect(posted).toHaveLength(1);
  });
});

describe('a Discord that stumbles', () => {
  it('gets the answer again after a server error', async () => {
    stage.discord.fail({ path: CALLBACK, status: 502 });
    const { message } = await stage.ask(QUESTION).answered;
    expect(wordsIn(message)).toContain(QUOTE);
  });

  it('gets the answer later when it says that there were too many requests', async () => {
    stage.discord.fail({ path: CALLBACK, retryAfter: 0.05 });
    const { message } = await stage.ask(QUESTION).answered;
    expect(wordsIn(message)).toContain(QUOTE);
  });

  it('is asked for an apology with a reference when it refuses an answer', async () => {
    stage.discord.fail({ path: CALLBACK, status: 400, code: 50_035 });
    const { message, ephemeral } = await stage.ask(QUESTION).answered;
    expect(ephemeral).toBe(true);
    const reference = /reference: ([0-9a-f]{8})/u.exec(wordsIn(message))?.[1];
    const line = await stage.bot.line(`"reference":"${reference}"`);
    expect(JSON.parse(line)).toMatchObject({
      surface: 'command ask',
      corpus: expect.stringMatching(/^[0-9a-f]{12}$/u),
    });
    expect(line).toContain('stack');
    expect(line).not.toContain('injured');
  });

  it('loses no question when the connection drops', async () => {
    const { discord, guild, alice } = stage;
    discord.dropSockets();
    const question = discord.say({
      user: alice,
      channel: guild.channel,
      content: `<@${discord.bot.id}> Who leads the inquiry?`,
    });
    const answer = await discord.nextMessage(guild.channel);
    expect(answer.message_reference?.message_id).toBe(question.id);
    expect(wordsIn(answer)).toContain('Piet Hallward');
  });

  it('is told in the log when it has stored other words than were sent', async () => {
    const { discord } = stage;
    discord.alterStored((text) => text.replace('Twelve', 'Twelv'));
    await stage.ask(QUESTION).answered;
    discord.alterStored();
    const line = await stage.bot.line('defect: Discord has stored other words');
    expect(line).toContain('differs from character');
    expect(line).not.toContain('people were injured');
  });
});

describe('an interaction that has expired', () => {
  it('gets its sentence in the channel, where nobody else would say anything', async () => {
    const { discord, guild } = stage;
    discord.fail({ path: CALLBACK, status: 404, code: 10_062 });
    const asked = stage.ask(QUESTION);
    asked.answered.catch(() => {});
    const told = present(await discord.nextMessage(guild.channel));
    expect(wordsIn(told)).toContain('took longer than Discord allows');
    expect(JSON.stringify(told)).not.toContain('injured');
  });
});
