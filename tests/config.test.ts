import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from '../src/config.ts';

const TOKEN = 'MTE5.secret-part.of_a_token';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(parseConfig({})).toEqual({
      token: undefined,
      apiUrl: 'https://discord.com/api',
      operatorIds: [],
      operatorGuildId: undefined,
      corpusDir: 'corpus',
      corpusBaseUrl: undefined,
      logLevel: 'info',
      reader: 'auto',
      render: 'components',
      allowedChannelIds: [],
      rateLimit: 20,
      production: false,
    });
  });

  it('takes an empty variable for an unset one, so that a copied .env.example changes nothing', () => {
    const example = readFileSync('.env.example', 'utf8');
    const variables = [...example.matchAll(/^([A-Z_]+)=(.*)$/gmu)].map(([, name, value]) => [name, value]);
    expect(parseConfig(Object.fromEntries(variables))).toEqual(parseConfig({}));
  });

  it('is documented in .env.example, variable by variable', () => {
    const documented = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gmu)].map(
      ([, name]) => name,
    );
    const read = [...readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+):/gmu)].map(
      ([, name]) => name,
    );
    expect(new Set(documented)).toEqual(new Set(read));
  });

  it('reads lists of ids with blanks around the commas', () => {
    const { operatorIds } = parseConfig({ OPERATOR_IDS: '100000000000000001, 100000000000000002 ,' });
    expect(operatorIds).toEqual(['100000000000000001', '100000000000000002']);
  });

  it('leaves out the slash at the end of an address', () => {
    const { apiUrl, corpusBaseUrl } = parseConfig({
      DISCORD_API_URL: 'http://127.0.0.1:4000/api/',
      CORPUS_BASE_URL: 'https://example.org/articles//',
    });
    expect([apiUrl, corpusBaseUrl]).toEqual(['http://127.0.0.1:4000/api', 'https://example.org/articles']);
  });

  it('names every problem at once, each with its variable and how to mend it', () => {
    const problems = problemsOf({
      OPERATOR_IDS: 'alice',
      OPERATOR_GUILD_ID: '12',
      CORPUS_BASE_URL: 'example.org',
      LOG_LEVEL: 'loud',
      READER: 'oracle',
      RENDER: 'html',
      ALLOWED_CHANNEL_IDS: '#general',
      RATE_LIMIT: 'many',
      DISCORD_API_URL: 'ftp://discord.com/api',
    });
    expect(problems).toHaveLength(9);
    expect(problems.join('\n')).toContain(
      'OPERATOR_IDS: "alice" is not the id of a person or a role; switch on',
    );
    expect(problems.join('\n')).toContain('LOG_LEVEL: must be one of fatal, error');
    expect(problems.join('\n')).toContain('RATE_LIMIT: must be a whole number');
  });

  it.each([
    'http://localhost:3000/api',
    'http://127.0.0.1:3000/api',
    'http://[::1]:3000/api',
    'https://proxy.example/api',
  ])('sends the token to %s', (url) => {
    expect(parseConfig({ DISCORD_API_URL: url }).apiUrl).toBe(url);
  });

  it.each([
    'http://discord.com/api',
    'http://127.0.0.1.example.org/api',
    'https://discord.com/api/v10',
    'discord.com',
  ])('does not send the token to %s', (url) => {
    expect(problemsOf({ DISCORD_API_URL: url })).toHaveLength(1);
  });

  it('never repeats the token in a problem', () => {
    const problems = problemsOf({ DISCORD_TOKEN: `Bot ${TOKEN}`, READER: 'oracle' });
    expect(problems).toHaveLength(2);
    expect(problems.join('\n')).not.toContain(TOKEN);
  });
});
