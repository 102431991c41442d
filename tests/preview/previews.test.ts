import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { quoteGate } from '../../src/discord/quote-gate.ts';
import { render } from '../../src/discord/render.ts';
import type { Style, View } from '../../src/discord/view.ts';
import { hostileCorpus } from '../discord/hostile-articles.ts';
import { messageHtml, pageHtml } from './message-html.ts';
import { sampleReplies } from './sample-replies.ts';

/** To look at the messages, set PREVIEW_FOLDER: it gets one page for each corpus, style and width, for a browser. */
const folder = process.env['PREVIEW_FOLDER'];
const widths = { phone: 390, desktop: 900 };
const corpora = { articles: await readCorpus('corpus'), hostile: hostileCorpus() };
const styles: readonly Style[] = ['components', 'plain'];

const cases = Object.entries(corpora).flatMap(([name, corpus]) =>
  styles.flatMap((style) =>
    Object.entries(sampleReplies(corpus)).map(([kind, reply]) => {
      const view: View = { corpus, locale: 'en-GB', style };
      return { title: `${name}-${style}-${kind}`, reply, view };
    }),
  ),
);

describe('every kind of reply', () => {
  test.each(cases)('passes the quote gate and can be drawn: $title', ({ title, reply, view }) => {
    const rendered = render(reply, view);
    expect(quoteGate(rendered, view)).toEqual([]);
    const message = messageHtml(rendered.payload);
    expect(message).toContain('class="msg"');
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    for (const [screen, width] of Object.entries(widths)) {
      writeFileSync(join(folder, `${title}-${screen}.html`), pageHtml([message], width));
    }
  });
});
