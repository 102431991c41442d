import { describe, expect, it } from 'vitest';
import {
  button,
  type Channel,
  hasButton,
  type ButtonLabel,
  type Message,
  present,
  type User,
  useStage,
  wordsIn,
} from './stage.ts';

const UPDATE = 7;
const EPHEMERAL = 64;
const MANY = 'How many people were injured in the fire?';
const stage = useStage({
  articles: Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [
      `report-${index}.md`,
      `---\nheadline: Report ${index}\nlanguage: en\n---\nOn pier ${index}, ${index + 20} people were injured in the fire, nurse number ${index} said.\n`,
    ]),
  ),
});

/** The message with quotes that a person gets for a question. */
async function answer(
  user: User,
  channel: Channel,
  options: Readonly<Record<string, string | boolean>> = {},
): Promise<Message> {
  const asked = stage.discord.slash({
    command: 'ask',
    options: { question: MANY, ...options },
    user,
    channel,
  });
  return present((await asked.answered).message);
}

async function click(message: Message, label: ButtonLabel, user: User) {
  const used = stage.discord.click(button(message, label), message, user);
  const { callback, message: shown, ephemeral } = await used.answered;
  return { used, type: callback['type'], shown, ephemeral };
}

describe('More quotes', () => {
  it('turns the page in place for the person who asked', async () => {
    const { guild, alice } = stage;
    const first = await answer(alice, guild.channel);
    const { type, shown } = await click(first, 'button-more', alice);
    expect(type).toBe(UPDATE);
    expect(present(shown).id).toBe(first.id);
    expect(wordsIn(shown)).toMatch(/Quotes 4 to \d of \d/u);
    const back = await click(present(shown), 'button-back', alice);
    expect(wordsIn(back.shown)).toBe(wordsIn(first));
  });

  it('is answered to somebody else alone, and leaves the public reply as it is', async () => {
    const { discord, guild, alice, bob } = stage;
    const first = await answer(alice, guild.channel);
    const before = wordsIn(first);
    const { ephemeral, shown } = await click(first, 'button-more', bob);
    expect(ephemeral).toBe(true);
    expect(wordsIn(shown)).toMatch(/Quotes 4 to \d of \d/u);
    expect(wordsIn(discord.message(first.id))).toBe(before);
  });

  it('turns the page below a message too', async () => {
    const { discord, guild, alice } = stage;
    discord.say({ user: alice, channel: guild.channel, content: `<@${discord.bot.id}> ${MANY}` });
    const first = await discord.nextMessage(guild.channel);
    const { type, shown } = await click(first, 'button-more', alice);
    expect(type).toBe(UPDATE);
    expect(wordsIn(shown)).toMatch(/Quotes 4 to \d of \d/u);
  });
});

describe('Show in context', () => {
  it('shows the passage around the quote and its place in the article to whoever clicks', async () => {
    const { guild, alice, bob } = stage;
    const asked = stage.ask('How many people were injured in the fire?');
    const message = present((await asked.answered).message);
    for (const user of [alice, bob]) {
      const { ephemeral, shown } = await click(message, 'button-context', user);
      expect(ephemeral).toBe(true);
      expect(wordsIn(shown)).toContain('The harbour was closed to all ships until Thursday morning.');
      expect(wordsIn(shown)).toMatch(/Paragraph \d of \d/u);
    }
    expect(guild.channel.id).toBe(message.channel_id);
  });
});

describe('Copy citation', () => {
  it('gives quote and attribution in a code block to whoever clicks', async () => {
    const { guild, alice, bob } = stage;
    const { ephemeral, shown } = await click(await answer(alice, guild.channel), 'button-cite', bob);
    expect(ephemeral).toBe(true);
    expect(wordsIn(shown)).toContain('```');
    expect(wordsIn(shown)).toContain('injured in the fire');
  });
});

describe('Share in channel', () => {
  it('posts the quotes for everyone under the name of who shared them, and goes away', async () => {
    const { guild, alice } = stage;
    const own = await answer(alice, guild.channel, { private: true });
    const words = wordsIn(own);
    const { used, type, shown } = await click(own, 'button-share', alice);
    expect(type).toBe(UPDATE);
    expect(hasButton(present(shown), 'button-share')).toBe(false);
    expect(hasButton(present(shown), 'button-cite')).toBe(true);
    expect(wordsIn(shown)).toBe(words);
    const shared = await used.nextFollowUp();
    expect(shared.flags & EPHEMERAL).toBe(0);
    expect(wordsIn(shared)).toContain('Shared by alice');
    expect(hasButton(shared, 'button-remove')).toBe(true);
  });

  it('shares once, however often it is clicked', async () => {
    const { discord, guild, alice } = stage;
    const own = await answer(alice, guild.channel, { private: true });
    const customId = button(own, 'button-share');
    const clicks = [1, 2].map(() => discord.click(customId, own, alice, { forged: true }));
    const answers = await Promise.all(clicks.map(({ answered }) => answered));
    const refused = answers.filter(({ callback }) => callback['type'] !== UPDATE);
    expect(refused).toHaveLength(1);
    expect(wordsIn(refused[0]?.message)).toContain('shared in the channel already');
  });

  it('says so where Discord keeps it private', async () => {
    const { discord, alice } = stage;
    const guild = discord.addGuild({ withBot: false });
    discord.deny(guild.channel, alice, 'UseExternalApps');
    const own = await answer(alice, guild.channel, { private: true });
    const { used } = await click(own, 'button-share', alice);
    await used.nextFollowUp();
    expect(wordsIn(await used.nextFollowUp())).toContain('only you can see this');
  });
});

describe('Remove', () => {
  it('deletes a public reply for the person who asked', async () => {
    const { discord, guild, alice } = stage;
    const message = await answer(alice, guild.channel);
    discord.click(button(message, 'button-remove'), message, alice);
    await discord.nextDeletion(message);
    expect(discord.message(message.id)).toBeUndefined();
  });

  it('deletes a reply below a message, and one in direct messages', async () => {
    const { discord, guild, alice } = stage;
    for (const channel of [guild.channel, discord.dm(alice)]) {
      discord.say({ user: alice, channel, content: `<@${discord.bot.id}> ${MANY}` });
      const message = await discord.nextMessage(channel);
      discord.click(button(message, 'button-remove'), message, alice);
      await discord.nextDeletion(message);
      expect(discord.message(message.id)).toBeUndefined();
    }
  });

  it('deletes it for somebody who may manage messages, and for nobody else', async () => {
    const { discord, guild, alice, bob } = stage;
    const message = await answer(alice, guild.channel);
    const { ephemeral, shown } = await click(message, 'button-remove', bob);
    expect(ephemeral).toBe(true);
    expect(wordsIn(shown)).toContain('Only the person who asked');
    const moderator = discord.addUser('moderator');
    discord.join(guild, moderator, discord.addRole(guild, 'moderators', ['ManageMessages']));
    discord.click(button(message, 'button-remove'), message, moderator);
    await discord.nextDeletion(message);
  });

  it('stays quiet and well when it is clicked twice', async () => {
    const { discord, guild, alice } = stage;
    const message = await answer(alice, guild.channel);
    const customId = button(message, 'button-remove');
    const clicks = [1, 2].map(() => discord.click(customId, message, alice, { forged: true }).answered);
    await Promise.allSettled(clicks);
    const { message: later } = await stage.ask(MANY).answered;
    expect(present(later)).toBeDefined();
    expect(stage.bot.stderr()).not.toContain('an answer failed');
  });
});

describe('Nearest passages', () => {
  it('shows what comes nearest below the statement that there is no answer, and calls it that', async () => {
    const asked = stage.ask('Did the harbour zebra regatta prize money of the mayor exist?');
    const message = present((await asked.answered).message);
    if (!hasButton(message, 'button-nearest')) return;
    const { shown } = await click(message, 'button-nearest', stage.alice);
    expect(wordsIn(shown)).toContain('not an answer');
  });
});

describe('a button that nobody can have', () => {
  it.each([
    'nonsense',
    'v1.',
    'v1.AAAA',
    `v1.${'A'.repeat(97)}`,
    'v1.____________________',
    'v9.abc',
  ])('is refused kindly: %s', async (customId) => {
    const { discord, guild, alice } = stage;
    const message = await answer(alice, guild.channel);
    const { ephemeral, message: shown } = await discord.click(customId, message, alice, { forged: true })
      .answered;
    expect(ephemeral).toBe(true);
    expect(wordsIn(shown)).toMatch(/not one that this bot can read|articles have changed/u);
  });
});
