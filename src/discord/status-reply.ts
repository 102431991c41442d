import type { Reload } from '../archive/live-archive.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { type Label, label } from '../labels/label.ts';
import type { Health } from './command.ts';
import { body, heading } from './quote-list-reply.ts';
import type { Reply } from './reply.ts';

/** How the bot is doing at this moment and in this channel, for an operator alone. */
export function statusReply(
  health: Health,
  corpus: Corpus,
  missingPermissions: readonly string[],
  now: Date,
): Reply {
  const lines: readonly Label[] = [
    label('status-version', { version: health.version }),
    label('status-corpus', { articles: corpus.articles.length, version: corpus.version }),
    label('status-up-since', { milliseconds: now.getTime() - health.startedAt.getTime() }),
    label('status-servers', { servers: health.servers }),
    health.latencyMs === undefined
      ? label('status-latency-unknown')
      : label('status-latency', { milliseconds: health.latencyMs }),
    reloadLine(health.lastReload),
    missingPermissions.length === 0
      ? label('status-permissions-whole')
      : label('status-permissions-missing', { permissions: missingPermissions }),
  ];
  return {
    visibility: 'private',
    tone: missingPermissions.length === 0 ? 'notice' : 'problem',
    blocks: [heading(label('status-heading')), ...lines.map(body)],
    offers: [],
  };
}

function reloadLine(reload: Reload | undefined): Label {
  if (reload === undefined) return label('status-never-reloaded');
  const time = reload.at.toISOString();
  return reload.kind === 'swapped'
    ? label('status-reload-done', { time, version: reload.version, milliseconds: reload.elapsedMs })
    : label('status-reload-kept', { time, problems: reload.problems.length });
}
