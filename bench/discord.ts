import { type ChildProcess, spawn } from 'node:child_process';
import { on } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commands } from '../commands/index.ts';
import { parseJudgments } from '../src/eval/judgments.ts';
import { percentile } from '../src/eval/measures.ts';
import { startLocalDiscord } from '../src/local-discord/local-discord.ts';
import type { LocalDiscord } from '../src/local-discord/verbs.ts';

// Prints how long people wait for /ask and for autocomplete, from the dispatch of the interaction until Discord has the
// whole callback, beside a bot that is nothing but discord.js. All bots run at the same time and are asked in turn, so
// that whatever else the machine does falls on all of them alike: `npm run bench -- [ROUNDS]`.

const [rounds = '1000'] = process.argv.slice(2);
const ROUNDS = Number(rounds);
const WARM_UP = Math.ceil(ROUNDS / 4);
const JUDGMENTS = 'tests/judgments/dev.jsonl';

interface Contestant {
  readonly name: string;
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
}

interface Running {
  readonly name: string;
  readonly child: ChildProcess;
  ask(question: string): Promise<number>;
  complete(typed: string): Promise<number>;
  readonly asked: number[];
  readonly completed: number[];
}

const contestants: readonly Contestant[] = [
  { name: 'discord.js alone, text', program: './bare-bot.js', environment: { BARE: 'text' } },
  { name: 'discord.js alone, components', program: './bare-bot.js', environment: { BARE: 'components' } },
  { name: 'READER=words', program: '../src/main.js', environment: { READER: 'words' } },
  { name: 'READER=auto', program: '../src/main.js', environment: { READER: 'auto' } },
];

const questions = parseJudgments(JUDGMENTS, readFileSync(JUDGMENTS, 'utf8')).map(({ question }) => question);

const running: Running[] = [];
for (const contestant of contestants) running.push(await start(contestant));
for (let round = -WARM_UP; round < ROUNDS; round += 1) {
  const question = questions[Math.abs(round) % questions.length] ?? '';
  const typed = 'limited'.slice(0, Math.abs(round) % 8);
  // A turn each; who begins changes, since the first after a pause finds colder caches.
  for (const [place] of running.entries()) {
    const bot = running[(place + Math.abs(round)) % running.length];
    if (bot === undefined) continue;
    const [asked, completed] = [await bot.ask(question), await bot.complete(typed)];
    if (round < 0) continue;
    bot.asked.push(asked);
    bot.completed.push(completed);
  }
}
print();
for (const { child } of running) child.kill('SIGTERM');
process.exit(0);

async function start({ name, program, environment }: Contestant): Promise<Running> {
  // On a busy machine an answer may come later than Discord would wait; here it is to be measured all the same.
  const discord = await startLocalDiscord({ record: false, acknowledgeWithinMs: 120_000 });
  const { channel } = discord.addGuild();
  const user = discord.addUser('alice');
  discord.seedCommands(commands.map(({ data }) => data));
  const child = spawn(process.execPath, [fileURLToPath(new URL(program, import.meta.url))], {
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
      OPERATOR_GUILD_ID: '',
      ALLOWED_CHANNEL_IDS: '',
      RATE_LIMIT: '0',
      LOG_LEVEL: 'info',
      NODE_ENV: 'production',
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await ready(name, child);
  return {
    name,
    child,
    asked: [],
    completed: [],
    ask: (question) =>
      timed(discord, discord.slash({ command: 'ask', options: { question }, user, channel })),
    complete: (publisher) =>
      timed(
        discord,
        discord.autocomplete({
          command: 'ask',
          options: { question: 'who', publisher },
          focused: 'publisher',
          user,
          channel,
        }),
      ),
  };
}

async function ready(name: string, { stderr }: ChildProcess): Promise<void> {
  if (stderr === null) throw new Error('standard error is not read');
  let seen = '';
  for await (const data of on(stderr, 'data', { close: ['end'] })) {
    seen += String(data);
    if (/\bready\b/u.test(seen)) break;
  }
  if (!/\bready\b/u.test(seen)) throw new Error(`${name} did not start: ${seen}`);
  const warning = seen.split('\n').find((line) => line.includes('words alone'));
  if (warning !== undefined) process.stdout.write(`${name}: ${warning}\n`);
  stderr.resume();
}

async function timed(discord: LocalDiscord, interaction: ReturnType<LocalDiscord['slash']>): Promise<number> {
  const { ms } = await interaction.answered;
  discord.forget(interaction);
  return ms;
}

function print(): void {
  const [bare] = running;
  if (bare === undefined) return;
  process.stdout.write(
    `${ROUNDS} rounds, ${questions.length} questions of ${JUDGMENTS}, Node ${process.version}\n`,
  );
  process.stdout.write(`${''.padEnd(30)}${'p50'.padStart(19)}${'p99'.padStart(19)}\n`);
  for (const bot of running) {
    process.stdout.write(`${`/ask  ${bot.name}`.padEnd(36)}${columns(bot.asked, bare.asked)}\n`);
  }
  for (const bot of running) {
    process.stdout.write(
      `${`autocomplete  ${bot.name}`.padEnd(44)}${columns(bot.completed, bare.completed)}\n`,
    );
  }
}

function columns(own: readonly number[], floor: readonly number[]): string {
  return [0.5, 0.99]
    .map((part) => {
      const [ms, least] = [percentile(own, part), percentile(floor, part)];
      return `${ms.toFixed(2).padStart(8)} ms ${(ms / least).toFixed(2).padStart(6)}x`;
    })
    .join('');
}
