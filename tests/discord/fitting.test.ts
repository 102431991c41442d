import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { buttonReply } from '../../src/discord/button-reply.ts';
import { decodeCustomId } from '../../src/discord/custom-id.ts';
import { quoteGate } from '../../src/discord/quote-gate.ts';
import { quoteListReply } from '../../src/discord/quote-list-reply.ts';
import { render } from '../../src/discord/render.ts';
import type { SharedQuote } from '../../src/discord/reply.ts';
import { sourcesReply } from '../../src/discord/sources-reply.ts';
import { textsOf } from '../../src/discord/stored-message.ts';
import type { Style, View } from '../../src/discord/view.ts';
import { corpusOf } from './hostile-articles.ts';
import { buttonsIn } from './message-parts.ts';

/** A corpus of articles with one sentence each, of so many words. */
function corpusWith(count: number, words: number, headline: string): Corpus {
  return corpusOf(
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `a${index}`,
        `---\nheadline: ${JSON.stringify(headline)}\npublisher: Paper ${index}\nurl: https://news.example/${index}\n---\n` +
          `Article ${index} says ${'word '.repeat(words)}here.\n`,
      ]),
    ),
  );
}

const quotesOf = (corpus: Corpus): readonly SharedQuote[] =>
  corpus.articles.map(({ id, text }) => ({
    articleId: id,
    span: { start: 0, end: text.trimEnd().length },
    alsoIn: [],
  }));

const limits = { components: 4000, plain: 2000 };
const lengthOf = (payload: unknown): number =>
  textsOf(payload).reduce((sum, text) => sum + Array.from(text).length, 0);

describe.each<Style>(['components', 'plain'])('a reply that is too long for %s', (style) => {
  const draw = (corpus: Corpus, quotes = quotesOf(corpus)) => {
    const view: View = { corpus, locale: 'en-GB', style };
    const list = { kind: 'quoted', quotes, figuresDiffer: false } as const;
    const reply = quoteListReply(list, 0, 3, { corpus, audience: 'private', askerId: '1' });
    const rendered = render(reply, view);
    expect(quoteGate(rendered, view)).toEqual([]);
    expect(lengthOf(rendered.payload)).toBeLessThanOrEqual(limits[style]);
    return { view, rendered, words: textsOf(rendered.payload).join('\n') };
  };

  test('drops whole quotes, the last first, and leads to them by its button', () => {
    const corpus = corpusWith(3, limits[style] / 10 + 10, 'A headline');
    const { rendered, words } = draw(corpus);
    expect(words).toContain('Article 0 says');
    expect(words).not.toContain('Article 2 says');
    const more = buttonsIn(rendered.payload).find(({ label }) => label === 'More quotes');
    const outcome = buttonReply(decodeCustomId(more?.customId ?? '', corpus), {
      corpus,
      presser: { id: '1', name: 'One', mayManageMessages: false },
      message: { private: true, askerId: undefined },
    });
    if (outcome.type !== 'update') throw new Error('no next page');
    const next = textsOf(render(outcome.reply, { corpus, locale: 'en-GB', style }).payload).join('\n');
    expect(next).toContain(words.includes('Article 1 says') ? 'Article 2 says' : 'Article 1 says');
  });

  test('gives up links before it gives up a quote', () => {
    const corpus = corpusWith(3, 70, `${'Long headline '.repeat(limits[style] === 4000 ? 60 : 12)}end`);
    const { words } = draw(corpus);
    expect(words).toContain('Article 2 says');
    expect(words).not.toContain('#:~:text=');
  });

  test('says that a sole quote is too long, with its source, and shows no part of it', () => {
    const corpus = corpusWith(1, limits[style], 'A headline');
    const { words } = draw(corpus);
    expect(words).toContain('This quote is too long to be shown here.');
    expect(words).toContain('A headline');
    expect(words).not.toContain('word');
  });

  test('shows a headline of 300 characters whole', () => {
    const headline = `${'Headline '.repeat(33)}end`;
    const { words } = draw(corpusWith(1, 40, headline));
    expect(words).toContain(headline);
  });

  test('names the file where not even a headline fits', () => {
    const { words } = draw(corpusWith(1, 20, 'Endless '.repeat(limits[style])));
    expect(words).toContain('a0.md');
    expect(words).toContain('Article 0 says');
  });

  test('counts code points after escaping, as Discord does', () => {
    const room = limits[style] - 150;
    const emoji = corpusOf({ a: `---\nlanguage: en\n---\nSo ${'😀'.repeat(room)} it is.\n` });
    expect(draw(emoji).words).toContain('😀😀😀');
    const stars = corpusOf({ a: `---\nlanguage: en\n---\nSo ${'*'.repeat(room)} it is.\n` });
    expect(draw(stars).words).toContain('too long');
  });

  test('shows fewer articles of a list of sources, and goes on from there', () => {
    const corpus = corpusWith(30, 5, `${'Long headline '.repeat(limits[style] / 60)}end`);
    const view: View = { corpus, locale: 'en-GB', style };
    const { payload } = render(sourcesReply(corpus), view);
    expect(lengthOf(payload)).toBeLessThanOrEqual(limits[style]);
    const shown =
      textsOf(payload)
        .join('\n')
        .match(/Paper \d+/gu)?.length ?? 0;
    expect(shown).toBeGreaterThan(0);
    expect(textsOf(payload).join('\n')).toContain(`1 to ${shown} of 30`);
    const [next] = buttonsIn(payload);
    expect(decodeCustomId(next?.customId ?? '', corpus)).toEqual({
      kind: 'button',
      state: { action: 'sources', from: shown },
    });
  });
});
