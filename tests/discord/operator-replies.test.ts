import { describe, expect, test } from 'vitest';
import { quoteGate } from '../../src/discord/quote-gate.ts';
import { reloadReply } from '../../src/discord/reload-reply.ts';
import { render } from '../../src/discord/render.ts';
import type { Reply } from '../../src/discord/reply.ts';
import { statusReply } from '../../src/discord/status-reply.ts';
import { textsOf } from '../../src/discord/stored-message.ts';
import type { View } from '../../src/discord/view.ts';
import { hostileCorpus } from './hostile-articles.ts';

const corpus = hostileCorpus();

/** The words of a reply in the narrower of the two styles. */
function words(reply: Reply): string {
  const view: View = { corpus, locale: 'en-GB', style: 'plain' };
  const rendered = render(reply, view);
  expect(quoteGate(rendered, view)).toEqual([]);
  expect(reply.visibility).toBe('private');
  return textsOf(rendered.payload).join('\n');
}

const at = new Date('2024-03-24T10:05:00Z');
const none = { added: [], changed: [], removed: [] };
const swapped = { kind: 'swapped', at, elapsedMs: 41.7, version: 'abc123', articles: 6 } as const;

describe('the reply to a reload', () => {
  test('gives the version, the number of articles, what changed and the time it took', () => {
    const changes = { added: ['new_one'], changed: ['b', 'c'], removed: ['gone'] };
    const shown = words(reloadReply({ ...swapped, changes }));
    expect(shown).toContain('Reloaded: 6 articles, corpus abc123, 42 ms.');
    expect(shown).toContain('Added: new\\_one');
    expect(shown).toContain('Changed: b, c');
    expect(shown).toContain('Removed: gone');
  });

  test('says when nothing has changed, and when another reload is under way', () => {
    expect(words(reloadReply({ ...swapped, changes: none }))).toContain('nothing has changed');
    expect(words(reloadReply(undefined))).toContain('already under way');
  });

  test('lists problems as file:line: message, and counts those that find no room', () => {
    const problems = Array.from({ length: 200 }, (_, line) => ({
      file: 'corpus/x.md',
      line,
      message: 'published: expected YYYY-MM-DD, got "May"',
    }));
    const shown = words(reloadReply({ kind: 'kept', at, elapsedMs: 3, version: 'abc123', problems }));
    expect(shown).toContain('Not reloaded: 200 problems. Corpus abc123 stays.');
    expect(shown).toContain('corpus/x.md:0: published: expected YYYY-MM-DD, got "May"');
    expect(shown).toMatch(/\d+ more problems stand in the log\./u);
  });

  test('counts the articles that find no room', () => {
    const added = Array.from({ length: 5_000 }, (_, index) => `article-${index}`);
    const shown = words(reloadReply({ ...swapped, changes: { ...none, added } }));
    expect(shown).toMatch(/article-0, article-1, .*, [\d,]+ more/u);
  });
});

describe('the reply about the bot’s state', () => {
  const health = { version: '1.2.3', startedAt: at, servers: 1, latencyMs: undefined, lastReload: undefined };
  const now = new Date('2024-03-25T12:05:00Z');

  test('says how long it runs, what was reloaded, and what it lacks in this channel', () => {
    const shown = words(statusReply(health, corpus, ['Embed Links', 'Send Messages'], now));
    expect(shown).toContain('Running for 1 day 2 hours');
    expect(shown).toContain('In 1 server');
    expect(shown).toContain('not yet measured');
    expect(shown).toContain('Not reloaded since the start');
    expect(shown).toContain('lacks in this channel: Embed Links and Send Messages');
  });

  test('gives the last reload with its moment and result', () => {
    const done = { ...health, latencyMs: 41.6, lastReload: { ...swapped, changes: none } };
    const shown = words(statusReply(done, corpus, [], now));
    expect(shown).toContain('24 March 2024 at 10:05 UTC, corpus abc123, 42 ms');
    expect(shown).toContain('Round trip to Discord: 42 ms');
    expect(shown).toContain('every permission');
  });
});
