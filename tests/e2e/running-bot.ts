import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LocalDiscord } from '../../src/local-discord/verbs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How a process ended and what it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The real bot as a process of its own. */
export interface RunningBot {
  /** The line that says that it is ready. */
  readonly ready: string;
  /** Everything that it has written to standard error. */
  stderr(): string;
  /** Resolves with the first line of standard error, past or to come, that contains this. */
  line(part: string): Promise<string>;
  signal(signal: 'SIGTERM' | 'SIGINT'): void;
  readonly ended: Promise<Ended>;
}

/** Starts the compiled bot with these variables and nothing else of this process's configuration. */
export function startProcess(environment: Readonly<Record<string, string>>): {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  stderr(): string;
  line(part: string): Promise<string>;
} {
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: root,
    // An empty variable wins over one in a developer's .env.
    env: {
      PATH: process.env['PATH'] ?? '',
      DISCORD_TOKEN: '',
      DISCORD_API_URL: '',
      OPERATOR_IDS: '',
      OPERATOR_GUILD_ID: '',
      CORPUS_DIR: '',
      CORPUS_BASE_URL: '',
      LOG_LEVEL: '',
      READER: 'words',
      RENDER: '',
      ALLOWED_CHANNEL_IDS: '',
      RATE_LIMIT: '0',
      NODE_ENV: '',
      ...environment,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const waiting = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    for (const look of waiting) look();
  });
  const ended = once(child, 'close').then(([code]) => {
    for (const look of waiting) look();
    return { code: typeof code === 'number' ? code : null, stdout, stderr };
  });
  return {
    child,
    ended,
    stderr: () => stderr,
    line(part) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const found = stderr
            .split('\n')
            .slice(0, -1)
            .find((line) => line.includes(part));
          if (found !== undefined) resolve(found);
          else if (child.exitCode !== null)
            reject(new Error(`the bot ended with ${child.exitCode}: ${stderr}`));
          else return;
          waiting.delete(look);
        };
        waiting.add(look);
        look();
      });
    },
  };
}

/** Starts the bot on this Discord and waits until it is ready. */
export async function startBot(
  discord: LocalDiscord,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningBot> {
  const started = startProcess({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.api,
    ...environment,
  });
  const ready = await started.line('ready');
  return { ...started, ready, signal: (signal) => void started.child.kill(signal) };
}

/** Asks the bot to end and waits until it has. */
export async function stopBot(bot: RunningBot): Promise<Ended> {
  bot.signal('SIGTERM');
  return bot.ended;
}
