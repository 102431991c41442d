import type { Logger } from 'pino';
import type { Archive } from './archive/archive.ts';
import { liveArchive } from './archive/live-archive.ts';
import { archiveLoader } from './archive/load-archive.ts';
import { runPrompt } from './cli/prompt.ts';
import { renderTerminal } from './cli/render-terminal.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { CorpusError } from './corpus/corpus-problem.ts';
import { ConnectionRefused } from './discord/connection-refused.ts';
import { label } from './labels/label.ts';
import { wordsOf } from './labels/words-of.ts';
import { createLog } from './log.ts';
import { ownVersion } from './version.ts';

const TERMINAL_LOCALE = 'en-GB';

/** Runs the bot until it is asked to end; without a token, answers questions in the terminal instead. */
async function run(config: Config, log: Logger): Promise<void> {
  const { token } = config;
  if (token === undefined && config.production) {
    throw new ConfigError([
      'DISCORD_TOKEN: is not set, and NODE_ENV is production; set it as .env.example says',
    ]);
  }
  const loader = await archiveLoader(config.corpusDir, config.reader);
  if (loader.warning !== undefined) log.warn(loader.warning);
  try {
    const archive = await loader.load();
    if (token === undefined) await answerInTerminal(archive);
    else await answerOnDiscord({ ...config, token }, archive, () => loader.load(), log);
  } finally {
    await loader.close();
  }
}

async function answerInTerminal(archive: Archive): Promise<void> {
  const articles = archive.corpus.articles.length;
  const greeting = [label('terminal-connect'), label('terminal-prompt', { articles })];
  const colour = process.stdout.isTTY && process.stdout.hasColors();
  await runPrompt(
    archive,
    async (question, asked) => renderTerminal(await asked.ask(question), asked.corpus, { colour }),
    greeting.map((line) => wordsOf(line, TERMINAL_LOCALE)).join('\n'),
  );
}

async function answerOnDiscord(
  config: Config & { readonly token: string },
  archive: Archive,
  load: () => Promise<Archive>,
  log: Logger,
): Promise<void> {
  // Loaded here, since a terminal needs none of it.
  const [{ openGateway }, { commands }] = await Promise.all([
    import('./discord/gateway.ts'),
    import('../commands/index.ts'),
  ]);
  const settings = {
    ...config,
    style: config.render,
    questionsPerMinute: config.rateLimit,
    version: ownVersion(),
  };
  const ending = askedToEnd(log);
  const gateway = await openGateway(settings, commands, liveArchive(archive, load), log);
  const { articles, version } = archive.corpus;
  if (config.reader === 'words') log.info('answering from words alone, as READER=words asks');
  log.info(
    `ready as ${gateway.botName}: servers ${gateway.servers}, articles ${articles.length}, corpus ${version}`,
  );
  const ended = await Promise.race([ending, gateway.ended]);
  await gateway.close();
  if (ended !== undefined) throw new ConnectionRefused(ended);
  // Timers that remember nothing worth waiting for may still run.
  process.exit(0);
}

/** Resolves at the first SIGTERM or SIGINT. */
async function askedToEnd(log: Logger): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        log.info({ signal }, 'ending: answers in flight finish first');
        resolve(undefined);
      });
    }
  });
}

let log = createLog('info', []);
process.on('unhandledRejection', (err) => log.error({ err }, 'an error was not taken care of'));
try {
  const config = readConfig();
  log = createLog(config.logLevel, [config.token]);
  await run(config, log);
} catch (err) {
  const mendable = [ConfigError, CorpusError, ConnectionRefused].some((kind) => err instanceof kind);
  if (err instanceof Error && mendable) process.stderr.write(`${err.message}\n`);
  else log.fatal({ err }, 'the bot has to end');
  process.exit(1);
}
