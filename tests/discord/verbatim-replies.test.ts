import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { answerReply } from '../../src/discord/answer-reply.ts';
import { buttonReply } from '../../src/discord/button-reply.ts';
import { decodeCustomId } from '../../src/discord/custom-id.ts';
import { quoteGate } from '../../src/discord/quote-gate.ts';
import type { Audience } from '../../src/discord/quote-list-reply.ts';
import { render } from '../../src/discord/render.ts';
import type { Reply } from '../../src/discord/reply.ts';
import type { Style, View } from '../../src/discord/view.ts';
import { withoutBlankLines } from './discord-markdown.ts';
import { buttonsIn } from './message-parts.ts';
import { quoteSources, shownBy } from './unrender.ts';

const corpus = await readCorpus('corpus');
const archive = await openArchive(corpus);
const questions = readFileSync(new URL('../judgments/dev.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): { readonly question: string } => JSON.parse(line));
const answers = await Promise.all(questions.map(({ question }) => archive.ask(question)));

/** The articles as they stand in their files, read without the bot's own reader. */
const files = new Map(
  corpus.articles.map(({ id, file }) => [
    id,
    readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/u, ''),
  ]),
);

const audiences: readonly Audience[] = ['private', 'below-question', 'everyone'];
const presser = { id: '100000000000000001', name: 'Somebody', mayManageMessages: false };

/** The reply and every reply that its buttons lead to, and theirs, to the last page, but for buttons pressed before. */
function replyAndAllBehind(reply: Reply, view: View, pressed: Set<string>): readonly Reply[] {
  const found: Reply[] = [];
  const queue = [reply];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    found.push(next);
    const message = { private: next.visibility === 'private', askerId: presser.id };
    for (const { customId } of buttonsIn(render(next, view).payload)) {
      const press = `${next.visibility} ${customId}`;
      if (pressed.has(press)) continue;
      pressed.add(press);
      const outcome = buttonReply(decodeCustomId(customId, corpus), { corpus, presser, message });
      if (outcome.type !== 'remove') queue.push(outcome.reply);
    }
  }
  return found;
}

/** Where a reply does not show exactly what the articles' files have at the places of its quotes. */
function wrongIn(reply: Reply, view: View): readonly string[] {
  const rendered = render(reply, view);
  const mismatches = quoteGate(rendered, view).map(({ path, problem }) => `${path}: ${problem}`);
  const blocks = rendered.shown.blocks.filter((block) => block.type === 'quote' || block.type === 'citation');
  const sources = quoteSources(rendered);
  if (sources.length !== blocks.length) return [...mismatches, 'a quote is not in the message'];
  const wrong = blocks.flatMap(({ type, quote }, index) => {
    const written = files.get(quote.articleId)?.slice(quote.span.start, quote.span.end);
    if (written === undefined) return ['no such article'];
    // What stands in a code block is not read as Markdown.
    if (type === 'citation') return sources[index] === written ? [] : [`citation: ${written}`];
    return shownBy(sources[index] ?? '')
      .filter(({ text }) => text !== withoutBlankLines(written))
      .map(({ parser, text }) => `${parser}: ${text} instead of ${written}`);
  });
  return [...mismatches, ...wrong];
}

describe.each<Style>(['components', 'plain'])('every reply to every development question in %s', (style) => {
  const view: View = { corpus, locale: 'en-GB', style };

  test('shows exactly the characters of the articles’ files, on every page behind every button', () => {
    expect(answers.length).toBeGreaterThan(100);
    const pressed = new Set<string>();
    const replies = answers.flatMap((answer) =>
      audiences.flatMap((audience) =>
        replyAndAllBehind(answerReply(answer, { corpus, audience, askerId: presser.id }), view, pressed),
      ),
    );
    expect(replies.length).toBeGreaterThan(1000);
    expect(replies.flatMap((reply) => wrongIn(reply, view))).toEqual([]);
  }, 120_000);

  test('is the same again, byte for byte', async () => {
    const [question] = questions;
    const again = await archive.ask(question?.question ?? '');
    const messages = [answers[0], again].map((answer) => {
      if (answer === undefined) throw new Error('no answer');
      return render(answerReply(answer, { corpus, audience: 'everyone', askerId: presser.id }), view).payload;
    });
    expect(JSON.stringify(messages[0])).toBe(JSON.stringify(messages[1]));
  });
});
