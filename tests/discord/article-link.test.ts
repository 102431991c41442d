import { describe, expect, test } from 'vitest';
import { articleLink, quoteLink } from '../../src/discord/article-link.ts';
import { quoteListReply } from '../../src/discord/quote-list-reply.ts';
import { render } from '../../src/discord/render.ts';
import { textsOf } from '../../src/discord/stored-message.ts';
import { parsers } from './discord-markdown.ts';
import { corpusOf } from './hostile-articles.ts';

const withUrl = (url: string, text: string, headline = 'A headline') =>
  corpusOf({ article: `---\nheadline: ${JSON.stringify(headline)}\nurl: ${url}\n---\n${text}\n` });
const viewOf = (corpus: ReturnType<typeof withUrl>, corpusBaseUrl?: string) =>
  ({ corpus, locale: 'en-GB', style: 'components', corpusBaseUrl }) as const;
const quoteOf = ({ articles }: ReturnType<typeof withUrl>) => {
  const [article] = articles;
  const [sentence] = article?.sentences ?? [];
  if (article === undefined || sentence === undefined) throw new Error('no sentence');
  return { articleId: article.id, span: sentence.span, alsoIn: [] };
};
const linkTo = (url: string, text: string): string | undefined => {
  const corpus = withUrl(url, text);
  return quoteLink(quoteOf(corpus), viewOf(corpus));
};

const shown = (url: string, headline: string) => {
  const corpus = withUrl(url, 'A sentence stands here.', headline);
  const context = { corpus, audience: 'everyone', askerId: '1' } as const;
  const list = { kind: 'quoted', quotes: [quoteOf(corpus)], figuresDiffer: false } as const;
  const { payload } = render(quoteListReply(list, 0, 1, context), viewOf(corpus));
  const [, credit = ''] = textsOf(payload);
  return Object.values(parsers).map((parse) => parse(credit));
};

describe('the link of a quote', () => {
  test('opens on the words of a short quote', () => {
    expect(linkTo('https://news.example/a', 'Forty-two people, he said, “were saved”.')).toBe(
      'https://news.example/a#:~:text=Forty%2Dtwo%20people%2C%20he%20said%2C%20%E2%80%9Cwere%20saved%E2%80%9D.',
    );
  });

  test('opens on the first and last words of a long one', () => {
    const words = Array.from({ length: 20 }, (_, index) => `word${index}`).join(' ');
    expect(linkTo('https://news.example/a', `${words}.`)).toBe(
      'https://news.example/a#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word14%20word15%20word16%20word17%20word18%20word19.',
    );
  });

  test.each([
    'It rose by 5% last year.',
    'The town’s (old) mayor spoke.',
    "It's over!",
    'A *star* was seen.',
  ])('is plain where Discord would damage the words: %s', (text) => {
    expect(linkTo('https://news.example/a', text)).toBe('https://news.example/a');
  });

  test('leads to the article’s page under the base where it has no address, and nowhere without a base', () => {
    const corpus = corpusOf({ 'a b': '---\nlanguage: en\n---\nA sentence stands here.\n' });
    const quote = quoteOf(corpus);
    expect(quoteLink(quote, viewOf(corpus, 'https://base.example/corpus/'))).toBe(
      'https://base.example/corpus/a%20b.md',
    );
    expect(quoteLink(quote, viewOf(corpus))).toBeUndefined();
  });

  test.each([
    'https://news.example/%28a%29',
    'https://news.example/a(b(c))',
    `https://news.example/${'a'.repeat(600)}`,
  ])('is left out where Discord shows no link: %s', (url) => {
    const corpus = withUrl(url, 'A sentence stands here.');
    const [article] = corpus.articles;
    if (article === undefined) throw new Error('no article');
    expect(articleLink(article, viewOf(corpus))).toBeUndefined();
  });
});

describe('a linked headline', () => {
  test.each([
    'A headline with **stars** and __lines__ and `code`',
    'A headline with [brackets] and (more) and ](https://evil.example)',
    'See https://evil.example now',
    'Join discord.gg/abc :tada: @everyone <@123456789012345678>',
    'Ends with a backslash \\',
  ])('reads as it was written, with one link at most: %s', (headline) => {
    for (const { text, kinds } of shown('https://news.example/story(1)?a=b_c_d', headline)) {
      expect(text).toContain(headline);
      expect([...kinds].filter((kind) => !['link', 'url', 'footnote', 'subtext'].includes(kind))).toEqual([]);
      expect(text).not.toContain('news.example');
    }
  });
});
