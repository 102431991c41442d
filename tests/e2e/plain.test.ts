import { describe, expect, it } from 'vitest';
import { codePoints } from '../../src/discord/limits.ts';
import { button, present, useStage, wordsIn } from './stage.ts';

const COMPONENTS_V2 = 1 << 15;
const SUPPRESS_EMBEDS = 1 << 2;
const QUESTION = 'How many people were injured in the fire?';
const QUOTE = 'Twelve people were injured in the fire, the mayor, Alma Reyes, said on Wednesday.';
const stage = useStage({
  environment: () => ({ RENDER: 'plain', CORPUS_BASE_URL: 'https://example.net/articles' }),
});

describe('RENDER=plain', () => {
  it('answers in the text of the message, without previews of links', async () => {
    const message = present((await stage.ask(QUESTION).answered).message);
    expect(message.flags & COMPONENTS_V2).toBe(0);
    expect(message.flags & SUPPRESS_EMBEDS).toBe(SUPPRESS_EMBEDS);
    expect(codePoints(message.content)).toBeLessThanOrEqual(2000);
    expect(wordsIn(message)).toContain(QUOTE);
    expect(wordsIn(message)).toContain('The Coast Post');
  });

  it('has the same buttons, which answer in the same way', async () => {
    const { discord, alice, guild } = stage;
    const own = present((await stage.ask(QUESTION, { private: true }).answered).message);
    const used = discord.click(button(own, 'button-share'), own, alice);
    const shared = await used.nextFollowUp();
    expect(shared.content).toContain('Shared by alice');
    const cited = await discord.click(button(shared, 'button-cite'), shared, alice).answered;
    expect(wordsIn(cited.message)).toContain('```');
    discord.click(button(shared, 'button-remove'), shared, alice);
    await discord.nextDeletion(shared);
    expect(guild.channel.id).toBe(shared.channel_id);
  });

  it('answers messages and lists sources too', async () => {
    const { discord, alice } = stage;
    discord.say({ user: alice, channel: discord.dm(alice), content: QUESTION });
    expect((await discord.nextMessage(discord.dm(alice))).content).toContain('Twelve people');
    const listed = discord.slash({ command: 'sources', user: alice, channel: discord.dm(alice) });
    expect(present((await listed.answered).message).content).toContain('lighthouse.md');
  });
});
