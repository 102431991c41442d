import { config as readDotenv } from 'dotenv';
import { z } from 'zod';

/** Everything that can be set from outside, checked. */
export interface Config {
  /** Undefined when none is set: then the bot answers in the terminal. */
  readonly token: string | undefined;
  /** Base of Discord's API, without a version. */
  readonly apiUrl: string;
  /** Ids of people or of roles. */
  readonly operatorIds: readonly string[];
  readonly operatorGuildId: string | undefined;
  readonly corpusDir: string;
  /** Address under which each article has a page, without a slash at the end. */
  readonly corpusBaseUrl: string | undefined;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly reader: 'auto' | 'words';
  readonly render: 'components' | 'plain';
  /** Empty when every channel is allowed. */
  readonly allowedChannelIds: readonly string[];
  /** Questions that one person may ask in a minute; 0 for no limit. */
  readonly rateLimit: number;
  readonly production: boolean;
}

/** All that is wrong with the configuration, in one error: each problem names its variable and how to mend it. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** The configuration of this process: its environment, then what `.env` in the working folder adds. Throws ConfigError. */
export function readConfig(): Config {
  readDotenv({ quiet: true });
  return parseConfig(process.env);
}

/** The configuration that these variables state; an empty variable counts as unset. Throws ConfigError. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const stated = Object.fromEntries(
    Object.entries(environment)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = variables.safeParse(stated);
  if (!result.success) {
    throw new ConfigError(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  }
  const { data } = result;
  return {
    token: data.DISCORD_TOKEN,
    apiUrl: data.DISCORD_API_URL,
    operatorIds: data.OPERATOR_IDS,
    operatorGuildId: data.OPERATOR_GUILD_ID,
    corpusDir: data.CORPUS_DIR,
    corpusBaseUrl: data.CORPUS_BASE_URL,
    logLevel: data.LOG_LEVEL,
    reader: data.READER,
    render: data.RENDER,
    allowedChannelIds: data.ALLOWED_CHANNEL_IDS,
    rateLimit: data.RATE_LIMIT,
    production: data.NODE_ENV === 'production',
  };
}

const SNOWFLAKE = /^\d{17,20}$/u;
const COPY_ID = "switch on Discord's developer mode, right-click and choose Copy ID";

const listOfIds = (what: string) =>
  z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== ''),
    )
    .superRefine((ids, context) => {
      for (const id of ids.filter((each) => !SNOWFLAKE.test(each))) {
        const message = `"${id}" is not the id of ${what}; ${COPY_ID}, and put commas between ids`;
        context.addIssue({ code: 'custom', message });
      }
    });

const oneOf = <const Values extends readonly [string, ...string[]]>(
  values: Values,
  fallback: Values[number],
) =>
  z
    .enum(values, { error: `must be one of ${values.join(', ')}; leave it out for ${fallback}` })
    .default(fallback);

const variables = z.object({
  // Messages about the token never repeat it.
  DISCORD_TOKEN: z
    .string()
    .refine((token) => !/\s/u.test(token), 'contains a space; copy the token alone, without "Bot" before it')
    .optional(),
  DISCORD_API_URL: z
    .string()
    .default('https://discord.com/api')
    .transform(withoutSlash)
    .superRefine((text, context) => {
      const problem = problemWithApiUrl(text);
      if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
    }),
  OPERATOR_IDS: listOfIds('a person or a role'),
  OPERATOR_GUILD_ID: z.string().regex(SNOWFLAKE, `is not the id of a server; ${COPY_ID}`).optional(),
  CORPUS_DIR: z.string().default('corpus'),
  CORPUS_BASE_URL: z
    .string()
    .transform(withoutSlash)
    .refine((text) => ['http:', 'https:'].includes(urlOf(text)?.protocol ?? ''), {
      error: 'is not a web address; write it like https://example.org/articles',
    })
    .optional(),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
  READER: oneOf(['auto', 'words'], 'auto'),
  RENDER: oneOf(['components', 'plain'], 'components'),
  ALLOWED_CHANNEL_IDS: listOfIds('a channel'),
  RATE_LIMIT: z
    .string()
    .default('20')
    .refine((text) => /^\d{1,4}$/u.test(text), 'must be a whole number of questions a minute, 0 for no limit')
    .transform(Number),
  NODE_ENV: z.string().optional(),
});

function withoutSlash(text: string): string {
  return text.replace(/\/+$/u, '');
}

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function problemWithApiUrl(text: string): string | undefined {
  const url = urlOf(text);
  if (url === undefined) return 'is not a web address; leave it out for https://discord.com/api';
  if (/\/v\d+$/u.test(url.pathname))
    return 'must not end with a version; leave out the last part of its path';
  const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u.test(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && loopback)) return undefined;
  return 'must begin with https://, since the token is sent to it; http:// is for this machine only';
}
