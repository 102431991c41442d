import { describe, expect, test } from 'vitest';
import { quoteGate } from '../../src/discord/quote-gate.ts';
import { quoteListReply } from '../../src/discord/quote-list-reply.ts';
import type { Payload } from '../../src/discord/payload.ts';
import { type Rendered, render } from '../../src/discord/render.ts';
import type { SharedQuote } from '../../src/discord/reply.ts';
import type { Style, View } from '../../src/discord/view.ts';
import { hostileCorpus } from './hostile-articles.ts';

const corpus = hostileCorpus();
const quotes: readonly SharedQuote[] = corpus.articles.slice(0, 3).map(({ id, sentences }) => {
  const [first] = sentences;
  if (first === undefined) throw new Error('an article without a sentence');
  return { articleId: id, span: first.span, alsoIn: [] };
});
const reply = quoteListReply({ kind: 'related', quotes, figuresDiffer: 'figures' }, 0, 3, {
  corpus,
  audience: 'private',
  askerId: '100000000000000001',
});

/** The rendered message with one text changed; `change` returns the same text where it has nothing to change. */
function altered(rendered: Rendered, change: (text: string, key: string) => string): Rendered {
  const walk = (part: unknown, key: string): unknown => {
    if (typeof part === 'string') return change(part, key);
    if (Array.isArray(part)) return part.map((item) => walk(item, key));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, item]) => [name, walk(item, name)]));
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the walk keeps the shape
  return { ...rendered, payload: walk(rendered.payload, '') as Payload };
}

describe.each<Style>(['components', 'plain'])('the quote gate, before a message in %s is sent', (style) => {
  const view: View = { corpus, locale: 'en-GB', style };
  const rendered = render(reply, view);

  test('lets a message through that says what the articles say', () => {
    expect(quoteGate(rendered, view)).toEqual([]);
  });

  test('stops a change of a single character, wherever it is', () => {
    const texts: string[] = [];
    altered(rendered, (text) => {
      texts.push(text);
      return text;
    });
    const passed = texts.flatMap((text, index) =>
      Array.from({ length: Math.ceil(text.length / 5) }, (_, step) => step * 5).filter((at) => {
        let count = 0;
        const other = text[at] === 'x' ? 'y' : 'x';
        const wrong = text.slice(0, at) + other + text.slice(at + 1);
        const changed = altered(rendered, (original) => (count++ === index ? wrong : original));
        return quoteGate(changed, view).length === 0;
      }),
    );
    expect(texts.length).toBeGreaterThan(3);
    expect(passed).toEqual([]);
  });

  test.each([
    ['a word that is lost', (text: string) => text.replace('statement', '')],
    ['a blank that has become two', (text: string) => text.replace('is how', 'is  how')],
    ['a character that nobody sees', (text: string) => text.replace('how', 'how\u200B')],
    ['a backslash that is missing', (text: string) => text.replace('\\*', '*')],
    ['words at the end', (text: string) => `${text} And more.`],
    ['words at the beginning', (text: string) => `Breaking: ${text}`],
  ])('stops %s', (_, change) => {
    const changed = altered(rendered, (text, key) => (key === 'content' ? change(text) : text));
    expect(changed.payload).not.toEqual(rendered.payload);
    expect(quoteGate(changed, view)).not.toEqual([]);
  });

  test('stops a text that the renderer did not write', () => {
    const payload = { ...rendered.payload, embeds: [{ description: 'A summary.' }] };
    expect(quoteGate({ ...rendered, payload }, view)).toEqual([
      { path: 'embeds.0.description', problem: 'a text under the unexpected key "description"' },
    ]);
  });

  test('stops a message in which a quote was left out', () => {
    const shown = { ...rendered.shown, blocks: [...rendered.shown.blocks, ...reply.blocks.slice(-2, -1)] };
    expect(quoteGate({ ...rendered, shown }, view)).toContainEqual({
      path: '',
      problem: 'quote 3 is missing',
    });
  });

  test('stops a quote credited to another article', () => {
    const blocks = rendered.shown.blocks.map((block) =>
      block.type === 'quote' ? { ...block, quote: { ...block.quote, articleId: 'e-copy' } } : block,
    );
    const problems = quoteGate({ ...rendered, shown: { ...rendered.shown, blocks } }, view);
    expect(problems.map(({ problem }) => problem)).toContain('quote 0 is not what e-copy says');
  });

  test('stops a message that could ping somebody', () => {
    const payload = { ...rendered.payload };
    Reflect.set(payload, 'allowed_mentions', { parse: ['users'] });
    expect(quoteGate({ ...rendered, payload }, view).map(({ path }) => path)).toContain('allowed_mentions');
  });

  test('never repeats the words that it stops', () => {
    const changed = altered(rendered, (text) => `${text} SECRET`);
    expect(JSON.stringify(quoteGate(changed, view))).not.toContain('SECRET');
  });
});
