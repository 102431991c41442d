import { describe, expect, it } from 'vitest';
import { useStage, wordsIn } from './stage.ts';

const ROLE = { id: '' };
const stage = useStage({
  before(discord, guild) {
    ROLE.id = discord.addRole(guild, 'editors').id;
  },
  environment: () => ({ OPERATOR_IDS: ROLE.id }),
});

describe('an operator by role', () => {
  it('may reload in every server when the operators have none of their own', async () => {
    const { discord, guild, bob } = stage;
    const role = { ...discord.addRole(guild, 'unused'), id: ROLE.id };
    discord.join(guild, bob, role);
    expect(discord.commands.find(({ name }) => name === 'reload')?.guild_id).toBeUndefined();
    const { message } = await discord.slash({ command: 'reload', user: bob, channel: guild.channel })
      .answered;
    expect(wordsIn(message)).toContain('nothing has changed');
  });

  it('is nobody who lacks the role', async () => {
    const { discord, guild, alice } = stage;
    const { message } = await discord.slash({ command: 'reload', user: alice, channel: guild.channel })
      .answered;
    expect(wordsIn(message)).toContain('OPERATOR');
  });
});
