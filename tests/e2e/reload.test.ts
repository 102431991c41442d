import { afterEach, describe, expect, it } from 'vitest';
import { HARBOUR, INQUIRY } from './small-corpus.ts';
import { present, useStage, wordsIn } from './stage.ts';

const STRANGER = '100000000000000009';
const stage = useStage({
  environment: ({ guild, alice }) => ({
    OPERATOR_IDS: `${alice.id}, ${STRANGER}`,
    OPERATOR_GUILD_ID: guild.id,
  }),
});

/** What Alice, an operator, gets for /reload. */
async function reload(user = stage.alice): Promise<string> {
  const { discord, guild } = stage;
  const used = discord.slash({ command: 'reload', user, channel: guild.channel });
  const { ephemeral, message } = await used.answered;
  expect(ephemeral).toBe(true);
  return wordsIn(present(message));
}

async function corpusVersion(): Promise<string> {
  const { message } = await stage.ask('Who leads the inquiry?').answered;
  return /corpus ([0-9a-f]{12})/u.exec(wordsIn(message))?.[1] ?? '';
}

afterEach(async () => {
  const { corpus } = stage;
  corpus.write('harbour-fire.md', HARBOUR);
  corpus.write('inquiry.md', INQUIRY);
  corpus.remove('added.md');
  corpus.remove('broken.md');
  corpus.remove('broken-too.md');
  await reload();
});

describe('/reload', () => {
  it('is registered in the operators’ server alone', () => {
    const { discord, guild } = stage;
    const registered = discord.commands.filter(({ name }) => name === 'reload');
    expect(registered.map(({ guild_id }) => guild_id)).toEqual([guild.id]);
  });

  it('swaps in what was added, changed and removed, and says which', async () => {
    const { corpus } = stage;
    const before = await corpusVersion();
    corpus.write(
      'added.md',
      '---\nlanguage: en\n---\nThe ferry terminal reopened on Friday, the port office said.\n',
    );
    corpus.write('harbour-fire.md', HARBOUR.replace('Twelve', 'Thirteen'));
    corpus.remove('inquiry.md');
    const told = await reload();
    expect(told).toContain('Added: added');
    expect(told).toContain('Changed: harbour-fire');
    expect(told).toContain('Removed: inquiry');
    expect(told).toContain('3 articles');
    expect(told).toMatch(/\d+ ms/u);
    const { message } = await stage.ask('When did the ferry terminal reopen?').answered;
    expect(wordsIn(message)).toContain('The ferry terminal reopened on Friday');
    expect(await corpusVersion()).not.toBe(before);
  });

  it('keeps the old articles when any has a problem, and lists every problem with its file and line', async () => {
    const { corpus } = stage;
    const before = await corpusVersion();
    corpus.write('broken.md', '---\npublished: May\n---\nSome words.\n');
    corpus.write('broken-too.md', '---\nheadline: Nothing below\n---\n');
    corpus.write('harbour-fire.md', HARBOUR.replace('Twelve', 'Thirteen'));
    const told = await reload();
    expect(told).toMatch(/broken\.md:2: /u);
    expect(told).toMatch(/broken-too\.md/u);
    expect(await corpusVersion()).toBe(before);
    expect(await stage.bot.line('the articles are not reloaded')).toContain('broken.md:2: ');
  });

  it('says so when nothing has changed', async () => {
    expect(await reload()).toContain('nothing has changed');
  });

  it('is refused to anyone else, with a sentence that names what is missing', async () => {
    const { corpus, bob } = stage;
    const before = await corpusVersion();
    corpus.write('harbour-fire.md', HARBOUR.replace('Twelve', 'Thirteen'));
    expect(await reload(bob)).toContain('OPERATOR_IDS');
    expect(await corpusVersion()).toBe(before);
  });
});
