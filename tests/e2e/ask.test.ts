import { describe, expect, it } from 'vitest';
import { present, useStage, wordsIn } from './stage.ts';

const stage = useStage();

const QUESTION = 'How many people were injured in the fire?';
const QUOTE = 'Twelve people were injured in the fire, the mayor, Alma Reyes, said on Wednesday.';
const CALLBACK_WITH_MESSAGE = 4;
const EPHEMERAL = 64;

describe('the bot', () => {
  it('says on one line that it is ready, with its name, servers, articles and corpus version', () => {
    expect(stage.bot.ready).toMatch(/ready as verbatim: servers 1, articles 3, corpus [0-9a-f]{12}/u);
  });

  it('registers its commands', () => {
    expect(stage.discord.commands.map(({ name }) => name)).toEqual(expect.arrayContaining(['ask', 'reload']));
  });
});

describe('/ask in a server', () => {
  it('answers in the callback itself, for everyone, with the words and their source, and pings nobody', async () => {
    const { callback, message, ephemeral } = await stage.ask(QUESTION).answered;
    expect(callback['type']).toBe(CALLBACK_WITH_MESSAGE);
    expect(ephemeral).toBe(false);
    expect(callback['data']).toMatchObject({ allowed_mentions: { parse: [] } });
    const words = wordsIn(message);
    expect(words).toContain(QUOTE);
    expect(words).toContain('Fire destroys warehouse in Tarnport harbour');
    expect(words).toContain('The Coast Post');
    expect(words).toMatch(/3 articles searched · corpus [0-9a-f]{12}/u);
  });

  it('shows the answer to the asker alone when asked to', async () => {
    const { ephemeral, message } = await stage.ask(QUESTION, { private: true }).answered;
    expect(ephemeral).toBe(true);
    expect(wordsIn(message)).toContain(QUOTE);
  });

  it('says privately that there is no answer, and which words no article contains', async () => {
    const { ephemeral, message } = await stage.ask('Who won the zebra regatta?').answered;
    expect(ephemeral).toBe(true);
    expect(wordsIn(message)).toMatch(/No answer|May not answer/u);
    expect(wordsIn(message)).toContain('zebra');
  });

  it('never repeats the question in public', async () => {
    const { discord, guild } = stage;
    await stage.ask('How many people were injured in the fire, zzyzx?').answered;
    const seenByAll = discord.messagesIn(guild.channel).filter(({ flags }) => (flags & EPHEMERAL) === 0);
    expect(seenByAll.length).toBeGreaterThan(0);
    expect(JSON.stringify(seenByAll)).not.toContain('zzyzx');
  });

  it.each([
    ['blank', '   '],
    ['six thousand characters long', 'fire '.repeat(1200)],
    ['one word of six thousand characters', 'x'.repeat(6000)],
    ['nothing but emoji', '🔥🚒👩‍🚒🏳️‍🌈'],
    ['written from right to left', 'من الذي أشعل النار في الميناء؟ \u202E\u2066'],
    ['full of control characters', 'fire\u0000\u0007\u001B[31m\u0008\u200B?'],
    ['a Markdown bomb', `${'**__~~||`'.repeat(300)} fire @everyone <@1> ${'> '.repeat(200)}`],
    ['nothing but punctuation', '?!?!…'],
    ['made of stop words', 'who is the of and'],
  ])('answers or kindly refuses a question that is %s', async (_, question) => {
    const { callback, message } = await stage.ask(question).answered;
    expect(callback['type']).toBe(CALLBACK_WITH_MESSAGE);
    expect(wordsIn(message)).not.toContain('something went wrong');
    expect(wordsIn(message)).not.toBe('');
  });

  it('shows the Markdown of an article as the article has it', async () => {
    const { message } = await stage.ask('What did the graffito on the old lighthouse read?').answered;
    expect(wordsIn(message)).toContain('read **bold** <@123> # heading @everyone');
    expect(present(message).mentions).toEqual([]);
    expect(present(message).mention_everyone).toBe(false);
  });
});

describe('/ask elsewhere', () => {
  it('answers in the direct messages with the bot', async () => {
    const { discord, alice } = stage;
    const asked = discord.slash({
      command: 'ask',
      options: { question: QUESTION },
      user: alice,
      channel: discord.dm(alice),
    });
    expect(wordsIn((await asked.answered).message)).toContain(QUOTE);
  });

  it('answers in a conversation among people, as an app that one of them has brought along', async () => {
    const { discord, alice, bob } = stage;
    const channel = discord.groupChat(alice, bob);
    const asked = discord.slash({ command: 'ask', options: { question: QUESTION }, user: alice, channel });
    expect(wordsIn((await asked.answered).message)).toContain(QUOTE);
  });

  it('answers in a server that has not added it, as an app that a person has brought along', async () => {
    const { discord, alice } = stage;
    const { channel } = discord.addGuild({ withBot: false });
    const asked = discord.slash({ command: 'ask', options: { question: QUESTION }, user: alice, channel });
    expect(wordsIn((await asked.answered).message)).toContain(QUOTE);
    expect(Object.keys(asked.owners)).toEqual(['1']);
  });
});

describe('/ask with a filter', () => {
  it('quotes only articles of the publisher and says how many were searched', async () => {
    const { message } = await stage.ask('Who leads the inquiry into the fire?', {
      publisher: 'Evening Ledger',
    }).answered;
    expect(wordsIn(message)).toContain('Piet Hallward');
    expect(wordsIn(message)).not.toContain('The Coast Post');
    expect(wordsIn(message)).toContain('1 of 3 articles searched');
  });

  it('quotes only articles published within the days given', async () => {
    const { message } = await stage.ask('fire in the harbour of Tarnport', {
      from: '2025-03-05',
      to: '2025-03-31',
    }).answered;
    expect(wordsIn(message)).not.toContain('The Coast Post');
    expect(wordsIn(message)).toContain('1 of 3 articles searched');
  });

  it.each([
    [
      'a publisher that no article has',
      { publisher: 'Daily Nothing' },
      'No article is from the publisher “Daily Nothing”',
    ],
    ['a day that is none', { from: '2025-02-30' }, '“2025-02-30” is not a date'],
    ['days in the wrong order', { from: '2025-03-12', to: '2025-03-01' }, 'comes after'],
  ])('refuses %s, to the asker alone', async (_, options, sentence) => {
    const { message, ephemeral } = await stage.ask(QUESTION, options).answered;
    expect(ephemeral).toBe(true);
    expect(present(message).flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(wordsIn(message)).toContain(sentence);
  });

  it('suggests publishers by what is typed of them', async () => {
    const { discord, alice, guild } = stage;
    const typing = (publisher: string) =>
      discord.autocomplete({
        command: 'ask',
        options: { question: 'x', publisher },
        focused: 'publisher',
        user: alice,
        channel: guild.channel,
      }).answered;
    expect((await typing('LEDG')).choices).toEqual([{ name: 'Evening Ledger', value: 'Evening Ledger' }]);
    expect((await typing('')).choices.map(({ name }) => name)).toEqual(['Evening Ledger', 'The Coast Post']);
    expect((await typing('nobody')).choices).toEqual([]);
  });
});
