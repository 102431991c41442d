import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerReply } from '../../src/discord/answer-reply.ts';
import { quoteGate } from '../../src/discord/quote-gate.ts';
import { render } from '../../src/discord/render.ts';
import type { Style, View } from '../../src/discord/view.ts';
import { archiveLoader } from '../compiled-archive.ts';
import { hostileCorpus } from '../discord/hostile-articles.ts';
import { messageHtml, pageHtml } from './message-html.ts';
import { sampleReplies } from './sample-replies.ts';

/** To look at the messages, set PREVIEW_FOLDER: it gets one page for each corpus, style and width, for a browser. */
const folder = process.env['PREVIEW_FOLDER'];
const widths = { phone: 390, desktop: 900 };
const styles: readonly Style[] = ['components', 'plain'];

const loader = await archiveLoader('corpus', 'auto');
const archive = await loader.load();
const corpora = { articles: archive.corpus, hostile: hostileCorpus() };
const questions = { answered: 'how many people died?', declined: 'Which band was playing that night?' };
const asked = await Promise.all(
  Object.entries(questions).map(async ([name, question]) => {
    const { corpus } = archive;
    const context = { corpus, audience: 'below-question', askerId: '100000000000000001' } as const;
    const reply = answerReply(await archive.ask(question), context);
    const view: View = { corpus, locale: 'en-GB', style: 'components' };
    return { title: `asked-${name}`, reply, view };
  }),
);
await loader.close();

const cases = Object.entries(corpora).flatMap(([name, corpus]) =>
  styles.flatMap((style) =>
    Object.entries(sampleReplies(corpus)).map(([kind, reply]) => {
      const view: View = { corpus, locale: 'en-GB', style };
      return { title: `${name}-${style}-${kind}`, reply, view };
    }),
  ),
);

describe('every kind of reply', () => {
  test.each([...cases, ...asked])('passes the quote gate and can be drawn: $title', ({
    title,
    reply,
    view,
  }) => {
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
