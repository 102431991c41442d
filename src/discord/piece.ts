import type { Label } from '../labels/label.ts';
import { wordsOf } from '../labels/words-of.ts';
import { sliceOf, type Span } from '../text/span.ts';
import { articleLink, quoteLink } from './article-link.ts';
import { articleName, fileName, onOneLine } from '../corpus/article-name.ts';
import { type ButtonState, encodeCustomId } from './custom-id.ts';
import { escapeMarkdown, escapeWithinLine, unescapeMarkdown } from './escape-markdown.ts';
import type { SharedQuote } from './reply.ts';
import type { View } from './view.ts';

/**
 * How words are written: for Discord's Markdown, the same within a line (where nothing is a list or a heading), or as
 * they are, where Discord reads no Markdown: in code and on buttons.
 */
export type Writing = 'escaped' | 'escaped within a line' | 'bare';

/** What stands between words. */
export const FRAMES = [
  '',
  '\n',
  '\n\n',
  ' · ',
  '; ',
  ', ',
  '. ',
  ' ',
  '### ',
  '-# ',
  '> ',
  '**',
  '[',
  '](',
  ')',
  '```\n',
  '\n```',
  '— ',
] as const;

/** A stretch of an outgoing text that knows what it holds. A text is written as pieces and in no other way. */
export type Piece =
  | { readonly holds: 'frame'; readonly text: (typeof FRAMES)[number] }
  | { readonly holds: 'label'; readonly label: Label; readonly writing: Writing }
  | {
      readonly holds: 'metadata';
      readonly articleId: string;
      readonly field: 'name' | 'file' | 'publisher' | 'author' | 'url';
      readonly writing: Writing;
    }
  /** The address of an article, with or without the words of the quote that it opens on. */
  | { readonly holds: 'link'; readonly articleId: string; readonly opensOn?: SharedQuote }
  /** Part of a quote: `span` lies within it. `ordinal` counts the quotes of the reply from 0. */
  | {
      readonly holds: 'quote';
      readonly ordinal: number;
      readonly articleId: string;
      readonly span: Span;
      readonly writing: Writing;
    }
  | { readonly holds: 'button'; readonly state: ButtonState };

/** A piece at its place: half-open range of UTF-16 code units in the string that the path leads to. */
export interface Region {
  /** Keys and indices from the payload's root. */
  readonly path: readonly (string | number)[];
  readonly start: number;
  readonly end: number;
  readonly piece: Piece;
}

/** What the piece says, before it is written for Discord. */
export function wordsOfPiece(piece: Piece, view: View): string {
  switch (piece.holds) {
    case 'frame':
      return piece.text;
    case 'label':
      return wordsOf(piece.label, view.locale);
    case 'metadata':
      return metadataOf(piece.articleId, piece.field, view);
    case 'link':
      return linkOf(piece, view) ?? '';
    case 'quote':
      return sliceOf(view.corpus.article(piece.articleId).text, piece.span);
    case 'button':
      return encodeCustomId(piece.state, view.corpus);
  }
}

/** The piece as it stands in the payload. */
export function sourceOfPiece(piece: Piece, view: View): string {
  const words = wordsOfPiece(piece, view);
  if (!('writing' in piece)) return words;
  switch (piece.writing) {
    case 'escaped':
      return escapeMarkdown(words);
    case 'escaped within a line':
      return escapeWithinLine(words);
    case 'bare':
      return words;
  }
}

/** The words that a source of this piece displays. */
export function readSource(source: string, piece: Piece): string {
  return 'writing' in piece && piece.writing !== 'bare' ? unescapeMarkdown(source) : source;
}

/** Where a link piece leads; undefined when the article has no address that can be linked. */
export function linkOf(piece: Extract<Piece, { holds: 'link' }>, view: View): string | undefined {
  return piece.opensOn === undefined
    ? articleLink(view.corpus.article(piece.articleId), view)
    : quoteLink(piece.opensOn, view);
}

function metadataOf(
  articleId: string,
  field: Extract<Piece, { holds: 'metadata' }>['field'],
  { corpus }: View,
): string {
  const article = corpus.article(articleId);
  switch (field) {
    case 'name':
      return articleName(article);
    case 'file':
      return fileName(article);
    case 'publisher':
    case 'author':
    case 'url':
      return onOneLine(article.metadata[field] ?? '');
  }
}
