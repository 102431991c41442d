import { describe, expect, it } from 'vitest';
import {
  button,
  type Channel,
  hasButton,
  type Message,
  present,
  type User,
  useStage,
  wordsIn,
} from './stage.ts';

const stage = useStage({
  environment: ({ alice }) => ({ OPERATOR_IDS: alice.id }),
  articles: Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `weather-${index}.md`,
      `---\nheadline: Weather of day ${index}\n---\nOn day ${index} it rained ${index} millimetres in Tarnport.\n`,
    ]),
  ),
});

interface Use {
  readonly user?: User;
  readonly channel?: Channel;
  readonly options?: Readonly<Record<string, string>>;
}

async function use(
  command: string,
  { user = stage.alice, channel = stage.guild.channel, options = {} }: Use = {},
) {
  const { message, ephemeral } = await stage.discord.slash({ command, user, channel, options }).answered;
  return { message: present(message), words: wordsIn(message), ephemeral };
}

/** What Alice gets for "Find sources" on a message with this content. */
async function find(content: string, channel: Channel): Promise<{ message: Message; ephemeral: boolean }> {
  const { discord, alice, bob } = stage;
  const author = channel.recipients.length > 0 ? alice : bob;
  const target = discord.say({ user: author, channel, content });
  const used = discord.messageMenu({ command: 'Find sources', target, user: alice, channel });
  const { message, ephemeral } = await used.answered;
  return { message: present(message), ephemeral };
}

/** Everywhere that a person can use everybody's commands. */
function places(): readonly Channel[] {
  const { discord, alice, bob, guild } = stage;
  return [
    guild.channel,
    discord.dm(alice),
    discord.groupChat(alice, bob),
    discord.addGuild({ withBot: false }).channel,
  ];
}

describe('/article', () => {
  it('shows attribution, link and opening passage, everywhere', async () => {
    for (const channel of places()) {
      const { words } = await use('article', { channel, options: { article: 'harbour-fire' } });
      expect(words).toContain('A fire destroyed a warehouse in the harbour of Tarnport on Tuesday night.');
      expect(words).toContain('https://example.org/harbour-fire');
      expect(words).toContain('The Coast Post');
    }
  });

  it('takes a headline that was typed, whatever its case', async () => {
    const { words } = await use('article', { options: { article: 'inquiry into the TARNPORT fire opens' } });
    expect(words).toContain('A public inquiry');
  });

  it('refuses what is no article', async () => {
    const { words, ephemeral } = await use('article', { options: { article: 'nothing of the kind' } });
    expect(ephemeral).toBe(true);
    expect(words).toContain('There is no such article');
  });

  it('suggests articles by headline, or by file name where they have none', async () => {
    const { discord, alice, guild } = stage;
    const typing = async (article: string) => {
      const typed = {
        command: 'article',
        options: { article },
        focused: 'article',
        user: alice,
        channel: guild.channel,
      };
      return (await discord.autocomplete(typed).answered).choices;
    };
    expect(await typing('inquiry')).toEqual([
      { name: 'Inquiry into the Tarnport fire opens', value: 'inquiry' },
    ]);
    expect(await typing('LIGHT')).toEqual([{ name: 'lighthouse.md', value: 'lighthouse' }]);
    expect(await typing('')).toHaveLength(15);
  });
});

describe('/sources', () => {
  it('lists the articles page by page, to whoever asks, everywhere', async () => {
    for (const channel of places()) {
      const { message, words, ephemeral } = await use('sources', { channel });
      expect(ephemeral).toBe(true);
      expect(words).toContain('Fire destroys warehouse in Tarnport harbour');
      const turned = await stage.discord.click(button(message, 'button-next-page'), message, stage.alice)
        .answered;
      expect(wordsIn(turned.message)).toContain('Weather of day');
      expect(hasButton(present(turned.message), 'button-previous-page')).toBe(true);
    }
  });
});

describe('/about', () => {
  it('gives the promise, the corpus, what is stored and what is read, everywhere', async () => {
    for (const channel of places()) {
      const { words } = await use('about', { channel });
      expect(words).toContain('exact, contiguous excerpt');
      expect(words).toMatch(/15 articles · corpus [0-9a-f]{12}/u);
      expect(words).toContain('nothing');
      expect(words).toContain('Privileged intents: none');
    }
  });
});

describe('/status', () => {
  it('tells an operator how the bot is doing and what it lacks in the channel', async () => {
    const { discord } = stage;
    const guild = discord.addGuild();
    discord.deny(guild.channel, discord.bot, 'SendMessages', 'ReadMessageHistory');
    const { words, ephemeral } = await use('status', { channel: guild.channel });
    expect(ephemeral).toBe(true);
    expect(words).toMatch(/Version \d+\.\d+\.\d+/u);
    expect(words).toContain('Not reloaded since the start');
    expect(words).toContain('Send Messages and Read Message History');
    await use('reload');
    expect((await use('status')).words).toMatch(/Last reload: .+, corpus [0-9a-f]{12}/u);
  });

  it('is refused to anyone else', async () => {
    expect((await use('status', { user: stage.bob })).words).toContain('OPERATOR_IDS');
  });
});

describe('Find sources', () => {
  const CLAIM = 'I heard that twelve people were injured in the fire in Tarnport, zzyzx!';

  it('shows quotes that bear on what somebody wrote, to whoever asks, everywhere', async () => {
    for (const channel of places()) {
      const { message, ephemeral } = await find(CLAIM, channel);
      expect(ephemeral).toBe(true);
      expect(wordsIn(message)).toContain('Twelve people were injured in the fire');
    }
  });

  it('never repeats the message when the quotes are shared', async () => {
    const { discord, guild, alice } = stage;
    const { message } = await find(CLAIM, guild.channel);
    const used = discord.click(button(message, 'button-share'), message, alice);
    const shared = await used.nextFollowUp();
    expect(wordsIn(shared)).toContain('Twelve people were injured in the fire');
    expect(JSON.stringify(shared)).not.toContain('zzyzx');
  });

  it.each([
    [
      'of six thousand characters',
      'The fire in Tarnport harbour injured twelve. '.repeat(134).slice(0, 6000),
    ],
    ['without words', '🔥🔥🔥'],
    ['of Markdown', `${'**'.repeat(900)} @everyone fire`],
  ])('takes a message %s', async (_, content) => {
    const { message } = await find(content, stage.guild.channel);
    expect(wordsIn(message)).not.toContain('something went wrong');
    expect(wordsIn(message)).not.toBe('');
  });

  it('says so when the message has no text', async () => {
    const { message } = await find(' ', stage.guild.channel);
    expect(wordsIn(message)).toContain('no text');
  });
});

describe('/verify', () => {
  it('tells whether the articles print the words, to whoever asks, everywhere', async () => {
    for (const channel of places()) {
      const { words, ephemeral } = await use('verify', {
        channel,
        options: { text: 'Twelve people were injured in the fire' },
      });
      expect(ephemeral).toBe(true);
      expect(words).toContain('Exact: the articles have these words');
    }
  });

  it('shows what differs, and never calls a changed number exact', async () => {
    const { words } = await use('verify', { options: { text: 'Twenty people were injured in the fire' } });
    expect(words).toContain('Differs');
    expect(words).toContain('“Twenty” instead of “Twelve”');
  });

  it('says when the words are in another article than the one named', async () => {
    const options = { text: 'Twelve people were injured in the fire', article: 'inquiry' };
    expect((await use('verify', { options })).words).toContain('another article');
  });

  it('shares the verdict without the words that were checked', async () => {
    const { discord, alice } = stage;
    const { message } = await use('verify', { options: { text: 'Twenty people were injured in the fire' } });
    const used = discord.click(button(message, 'button-share'), message, alice);
    const shared = await used.nextFollowUp();
    expect(wordsIn(shared)).toContain('Twelve people were injured in the fire');
    expect(JSON.stringify(shared)).not.toContain('Twenty');
  });

  it('refuses an article that there is not, and a quotation that is too short', async () => {
    const text = 'Twelve people were injured in the fire';
    expect((await use('verify', { options: { text, article: 'none' } })).words).toContain('no such article');
    expect((await use('verify', { options: { text: 'the fire' } })).words).toContain('Too short');
  });
});

describe('Check quotations', () => {
  it('checks every passage that somebody’s message quotes, everywhere', async () => {
    const { discord, alice, bob } = stage;
    const content =
      'They wrote “Twelve people were injured in the fire” and "The harbour was never closed to all ships until Thursday".';
    for (const channel of places()) {
      const author = channel.recipients.length > 0 ? alice : bob;
      const target = discord.say({ user: author, channel, content });
      const used = discord.messageMenu({ command: 'Check quotations', target, user: alice, channel });
      const { message, ephemeral } = await used.answered;
      expect(ephemeral).toBe(true);
      expect(wordsIn(message)).toContain('Exact: the articles have these words');
      expect(wordsIn(message)).toContain('Differs');
    }
  });
});

describe('/timeline', () => {
  it('shows what the articles tie to dates, in their order, everywhere', async () => {
    for (const channel of places()) {
      const { words } = await use('timeline', { channel });
      expect(words.indexOf('A fire destroyed a warehouse')).toBeGreaterThan(-1);
      expect(words.indexOf('A public inquiry')).toBeGreaterThan(
        words.indexOf('A fire destroyed a warehouse'),
      );
    }
  });

  it('keeps to what it is asked about, and to days', async () => {
    const { words } = await use('timeline', { options: { about: 'inquiry', from: '2025-03-01' } });
    expect(words).toContain('A public inquiry');
    expect(words).not.toContain('it rained');
    expect((await use('timeline', { options: { from: 'May' } })).words).toContain('“May” is not a date');
  });
});

describe('a command that the bot no longer has', () => {
  it('is answered with a sentence', async () => {
    const { discord } = stage;
    discord.seedCommands(
      [{ name: 'gone', description: 'x', type: 1, contexts: [0], integration_types: [0] }],
      stage.guild,
    );
    const { words, ephemeral } = await use('gone');
    expect(ephemeral).toBe(true);
    expect(words).toContain('no command gone');
  });
});
