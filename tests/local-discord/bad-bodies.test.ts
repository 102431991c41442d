import { afterAll, describe, expect, test } from 'vitest';
import { startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { LocalDiscord, LocalDiscordOptions } from '../../src/local-discord/verbs.ts';
import { ASK } from './ask-command.ts';
import { type BadBody, REFUSED_BY_DESCRIPTION, REFUSED_BY_RULES } from './bad-bodies.ts';
import { openApiJudge } from './openapi-judge.ts';

const running: LocalDiscord[] = [];

afterAll(async () => {
  await Promise.all(running.map((discord) => discord.stop()));
});

async function started(options: LocalDiscordOptions): Promise<LocalDiscord> {
  const discord = await startLocalDiscord(options);
  running.push(discord);
  discord.seedCommands([ASK]);
  return discord;
}

/** Sends a body as a bot would, each on an interaction or a channel of its own, and gives the status and Discord's code. */
async function send(
  discord: LocalDiscord,
  { on, body }: BadBody,
): Promise<{ status: number; code: unknown }> {
  const { channel } = discord.addGuild();
  const user = discord.addUser('alice');
  const asked = () =>
    on === 'autocomplete'
      ? discord.autocomplete({ command: 'ask', focused: 'article', user, channel })
      : discord.slash({ command: 'ask', options: { question: 'who?' }, user, channel });
  const post = async (method: string, path: string, content: unknown) => {
    const response = await fetch(`${discord.api}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(content),
    });
    const answer: unknown = response.status === 204 ? {} : await response.json();
    const code = typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : undefined;
    return { status: response.status, code };
  };
  switch (on) {
    case 'callback':
    case 'autocomplete': {
      const { id, token } = asked();
      return post('POST', `/interactions/${id}/${token}/callback`, body);
    }
    case 'edit': {
      const { id, token } = asked();
      await post('POST', `/interactions/${id}/${token}/callback`, { type: 4, data: { content: 'first' } });
      return post('PATCH', `/webhooks/${discord.bot.id}/${token}/messages/@original`, body);
    }
    case 'message':
      return post('POST', `/channels/${channel.id}/messages`, body);
    case 'commands':
      return post('PUT', `/applications/${discord.bot.id}/commands`, body);
  }
}

const named = (list: readonly BadBody[]) => list.map((bad) => [bad.name, bad] as const);
const longest: BadBody = {
  name: '2,000 characters that take two code units each',
  on: 'callback',
  body: { type: 4, data: { content: '𝒳'.repeat(2000) } },
};

describe('by the rules in code alone', async () => {
  const discord = await started({});

  test.each(named(REFUSED_BY_RULES))('%s is refused', async (_name, bad) => {
    const before = discord.violations.length;
    const { status, code } = await send(discord, bad);
    expect(status).toBe(400);
    expect([50_035, 50_006, 30_032]).toContain(code);
    expect(discord.violations.length).toBe(before + 1);
  });

  test('what is within every limit is taken', async () => {
    expect(await send(discord, longest)).toEqual({ status: 204, code: undefined });
  });
});

const JUDGED = openApiJudge();

describe.skipIf(!('judge' in JUDGED))(
  'by the official description besides (skipped where it is absent)',
  async () => {
    const discord = await started(JUDGED);

    test.each(
      named([...REFUSED_BY_RULES, ...REFUSED_BY_DESCRIPTION]),
    )('%s is refused', async (_name, bad) => {
      expect((await send(discord, bad)).status).toBe(400);
    });

    test('what is within every limit is taken', async () => {
      expect(await send(discord, longest)).toEqual({ status: 204, code: undefined });
    });
  },
);
