import type { REST } from 'discord.js';
import type { Logger } from 'pino';
import { quotationIndexOf } from '../archive/quotation-index-of.ts';
import type { LiveArchive, Reload } from '../archive/live-archive.ts';
import { describeProblem } from '../corpus/corpus-problem.ts';
import type { Command, Health } from './command.ts';
import { firstTimes } from './first-time.ts';
import { type RateLimit, rateLimit } from './rate-limit.ts';
import type { View } from './view.ts';

/** What the operator has settled about how the bot answers. */
export interface DeskSettings extends Pick<View, 'style' | 'corpusBaseUrl'> {
  /** The bot's own version. */
  readonly version: string;
  readonly operatorIds: readonly string[];
  /** Empty when every channel is allowed. */
  readonly allowedChannelIds: readonly string[];
  /** Questions that one person may ask in a minute; 0 for no limit. */
  readonly questionsPerMinute: number;
}

/** What the connection to Discord gives. */
export interface Line {
  readonly rest: REST;
  readonly applicationId: string;
  readonly botId: string;
  servers(): number;
  latencyMs(): number | undefined;
  /** The channel that a thread belongs to; undefined for any other channel. */
  parentOf(channelId: string): string | undefined;
  /** The locale that a server has chosen; undefined where there is no server. */
  localeOf(guildId: string | undefined): string | undefined;
}

/** All that it takes to answer, on whatever surface the question comes. */
export interface Desk extends DeskSettings, Line {
  readonly live: LiveArchive;
  readonly log: Logger;
  readonly rateLimit: RateLimit;
  /** Whether this key is asked for the first time; what is shared already is not shared again. */
  firstTime(key: string): boolean;
  /** The command of this Discord type and name. */
  command(type: number, name: string): Command | undefined;
  health(): Health;
  /** Replaces the archive for everyone who asks from now on; undefined when another reload is under way. */
  reload(): Promise<Reload | undefined>;
}

/** A desk that answers from the live archive, on this line. */
export function openDesk(
  settings: DeskSettings,
  commands: readonly Command[],
  live: LiveArchive,
  log: Logger,
  line: Line,
): Desk {
  const byKey = new Map(
    commands.map((command) => [keyOf(command.data.type ?? 1, command.data.name), command]),
  );
  const startedAt = new Date();
  return {
    ...settings,
    ...line,
    live,
    log,
    rateLimit: rateLimit(settings.questionsPerMinute),
    firstTime: firstTimes(),
    command: (type, name) => byKey.get(keyOf(type, name)),
    health: () => ({
      version: settings.version,
      startedAt,
      servers: line.servers(),
      latencyMs: line.latencyMs(),
      lastReload: live.lastReload,
    }),
    async reload() {
      const reload = await live.reload();
      if (reload?.kind === 'swapped') {
        log.info({ ...reload }, 'the articles are reloaded');
        quotationIndexOf(live.current.corpus);
      }
      if (reload?.kind === 'kept') {
        log.warn({ problems: reload.problems.map(describeProblem) }, 'the articles are not reloaded');
      }
      return reload;
    },
  };
}

function keyOf(type: number, name: string): string {
  return `${type} ${name}`;
}
