import { basename } from 'node:path';
import type { Article } from '../corpus/article.ts';
import { type Quote, textOf } from '../corpus/quote.ts';
import type { View } from './view.ts';

/** Words at either end of a quote that find it on a page; fewer than four find too much. */
const FRAGMENT_WORDS = { most: 6, least: 4 };

/** Addresses longer than this cost a reply more than they are worth. */
const LINK_CHARACTERS = 512;

/** The article's own address, or its page under the configured base; undefined when it has neither or neither is a link. */
export function articleLink(article: Article, { corpusBaseUrl }: View): string | undefined {
  const { url } = article.metadata;
  if (url !== undefined) return linkable(url);
  if (corpusBaseUrl === undefined) return undefined;
  return linkable(`${corpusBaseUrl.replace(/\/+$/u, '')}/${encodeURIComponent(basename(article.file))}`);
}

/**
 * The article's link, opening on the quote where the article has an address of its own and the quote's words can be
 * written into it safely. https://wicg.github.io/scroll-to-text-fragment/
 */
export function quoteLink(quote: Quote, view: View): string | undefined {
  const article = view.corpus.article(quote.articleId);
  const link = articleLink(article, view);
  if (link === undefined || article.metadata.url === undefined) return link;
  const directive = textDirective(textOf(view.corpus, quote));
  if (directive === undefined) return link;
  const opening = `${link}${link.includes('#') ? '' : '#'}:~:text=${directive}`;
  return opening.length <= LINK_CHARACTERS ? opening : link;
}

/** `first words,last words` of the text, or the whole of a short one; undefined when they cannot be encoded safely. */
function textDirective(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [first, last] = [wordsOfLine(lines[0]), wordsOfLine(lines.at(-1))];
  const { most, least } = FRAGMENT_WORDS;
  if (lines.length === 1 && first.length <= 2 * most) return encodeWords(first);
  if (first.length < least || last.length < least) return undefined;
  const [start, end] = [encodeWords(first.slice(0, most)), encodeWords(last.slice(-most))];
  return start === undefined || end === undefined ? undefined : `${start},${end}`;
}

function wordsOfLine(line: string | undefined): readonly string[] {
  return line?.split(/\s+/u).filter((word) => word !== '') ?? [];
}

/** Discord damages links with these characters in them, encoded or not, so a quote that has them gets a plain link. */
const UNSAFE = /[%()!'*<>\\`_~|\p{Cc}\p{Cf}]/u;

function encodeWords(words: readonly string[]): string | undefined {
  const text = words.join(' ');
  if (text === '' || UNSAFE.test(text)) return undefined;
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/** A masked link ends at the first parenthesis that closes none of its own. */
const SAFE = /^https?:\/\/(?:[\w.~:/?#@$&+,;=%!'*-]|\([\w.~:/?#@$&+,;=%!'*-]*\))+$/u;

/** Codes that Discord decodes, or for which it shows no link. */
const DAMAGED = /%(?:2[1789A]|25)/iu;

/** The address when it is of the web and survives in a masked link as it is. */
function linkable(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { href } = new URL(url);
  return SAFE.test(href) && !DAMAGED.test(href) && href.length <= LINK_CHARACTERS ? href : undefined;
}
