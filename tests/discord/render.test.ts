import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/corpus/quote.ts';
import { contextReply } from '../../src/discord/context-reply.ts';
import { quoteGate } from '../../src/discord/quote-gate.ts';
import { quoteListReply } from '../../src/discord/quote-list-reply.ts';
import { render } from '../../src/discord/render.ts';
import type { Reply, SharedQuote } from '../../src/discord/reply.ts';
import type { Style, View } from '../../src/discord/view.ts';
import { withoutBlankLines } from './discord-markdown.ts';
import { hostileCorpus } from './hostile-articles.ts';
import { quoteSources, shownBy } from './unrender.ts';

const corpus = hostileCorpus();
const styles: readonly Style[] = ['components', 'plain'];
const viewOf = (style: Style): View => ({ corpus, locale: 'en-GB', style });
const context = { corpus, audience: 'everyone', askerId: '100000000000000001' } as const;

/** Every sentence of the hostile articles, and every run of three. */
const quotes: readonly SharedQuote[] = corpus.articles.flatMap(({ id, sentences }) =>
  sentences.flatMap(({ span }, index) => [
    { articleId: id, span, alsoIn: [] },
    {
      articleId: id,
      span: {
        start: span.start,
        end: sentences[Math.min(index + 2, sentences.length - 1)]?.span.end ?? span.end,
      },
      alsoIn: ['e-copy'],
    },
  ]),
);

const listed = (list: readonly SharedQuote[]): Reply =>
  quoteListReply({ kind: 'quoted', quotes: list, figuresDiffer: false }, 0, list.length, context);

describe.each(styles)('a reply in %s', (style) => {
  const view = viewOf(style);

  test('shows exactly the article’s characters to both parsers, whatever the article says', () => {
    const wrong = quotes.flatMap((quote) => {
      const rendered = render(listed([quote]), view);
      const expected = withoutBlankLines(textOf(corpus, quote));
      return quoteSources(rendered).flatMap((source) =>
        shownBy(source).filter(({ text, kinds }) => {
          const allowed = style === 'plain' ? ['blockQuote'] : [];
          return text !== expected || kinds.some((kind) => !allowed.includes(kind));
        }),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('shows exactly the article’s characters in context, with the quote in bold', () => {
    const wrong = quotes.flatMap((quote) => {
      const reply = contextReply(quote, context);
      const rendered = render(reply, view);
      const [block] = reply.blocks.filter(({ type }) => type === 'quote');
      if (block?.type !== 'quote') throw new Error('the context has no quote');
      const expected = withoutBlankLines(textOf(corpus, block.quote));
      return quoteSources(rendered).flatMap((source) =>
        shownBy(source).filter(({ text, kinds }) => {
          const allowed = ['blockQuote', 'strong'];
          return (
            text !== expected || kinds.some((kind) => !allowed.includes(kind)) || !kinds.includes('strong')
          );
        }),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('passes the quote gate', () => {
    const replies = quotes.flatMap((quote) => [listed([quote]), contextReply(quote, context)]);
    expect(replies.flatMap((reply) => quoteGate(render(reply, view), view))).toEqual([]);
  });
});
