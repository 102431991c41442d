import { type Quote, textOf } from '../corpus/quote.ts';
import { sliceOf } from '../text/span.ts';
import { FRAMES, type Piece, readSource, type Region, wordsOfPiece } from './piece.ts';
import type { Rendered } from './render.ts';
import type { View } from './view.ts';

/** Where an outgoing message is not what it claims to be. It names places and never holds the words themselves. */
export interface Mismatch {
  /** Keys and indices from the payload's root, such as `components.0.components.2.content`. */
  readonly path: string;
  readonly problem: string;
}

/** The keys of a payload whose strings people read, press or follow; a string under any other key is a mismatch. */
const TEXT_KEYS: readonly (string | number | undefined)[] = ['content', 'label', 'custom_id'];

/**
 * Reads every text of the message that is about to be sent, as it will be sent, and returns what is wrong with it:
 * a quote whose characters are not the article's at its span, a quote that is incomplete or was never asked for, or
 * words that are neither a quote, nor a label of the catalogue, nor the article's metadata.
 * A message with any mismatch must not be sent.
 */
export function quoteGate({ payload, regions, shown }: Rendered, view: View): readonly Mismatch[] {
  const texts = stringsIn(payload, []);
  const accounted = new Set<Region>();
  const mismatches = texts.flatMap(({ path, text }): readonly Mismatch[] => {
    const place = path.join('.');
    const here = regions.filter((region) => region.path.join('.') === place);
    for (const region of here) accounted.add(region);
    return textMismatches(text, here, path.at(-1), view).map((problem) => ({ path: place, problem }));
  });
  const lost = regions.filter((region) => !accounted.has(region));
  return [
    ...mismatches,
    ...lost.map(({ path }) => ({ path: path.join('.'), problem: 'a text that was written is missing' })),
    ...quoteMismatches({ payload, regions, shown }, view),
    ...pingMismatches(payload),
  ];
}

/** Every string of the payload with the way to it. */
function stringsIn(
  part: unknown,
  path: Region['path'],
): readonly { readonly path: Region['path']; readonly text: string }[] {
  if (typeof part === 'string') return [{ path, text: part }];
  if (Array.isArray(part)) return part.flatMap((item, index) => stringsIn(item, [...path, index]));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, item]) => stringsIn(item, [...path, key]));
}

function textMismatches(
  text: string,
  regions: readonly Region[],
  key: string | number | undefined,
  view: View,
): readonly string[] {
  if (!TEXT_KEYS.includes(key)) return [`a text under the unexpected key "${String(key)}"`];
  const problems: string[] = [];
  let at = 0;
  for (const { start, end, piece } of regions) {
    if (start !== at || end < start || end > text.length) {
      problems.push(`words from ${at} to ${start} that nothing accounts for`);
    }
    if (!says(text.slice(start, end), piece, view)) {
      problems.push(`${descriptionOf(piece)} reads otherwise from ${start} to ${end}`);
    }
    at = end;
  }
  if (at !== text.length) problems.push(`words from ${at} to ${text.length} that nothing accounts for`);
  return problems;
}

/** Whether the source, read as Discord reads it, is what the piece stands for. */
function says(source: string, piece: Piece, view: View): boolean {
  if (piece.holds === 'frame') return source === piece.text && FRAMES.includes(piece.text);
  const read = readSource(source, piece);
  if (piece.holds !== 'quote') return read === wordsOfPiece(piece, view);
  const article = view.corpus.find(piece.articleId);
  return article !== undefined && read === sliceOf(article.text, piece.span);
}

/** Compares what the message says of each quote, put together again, with the quote that the reply is to show. */
function quoteMismatches({ payload, regions, shown }: Rendered, view: View): readonly Mismatch[] {
  const expected = shown.blocks.flatMap((block): readonly Quote[] =>
    block.type === 'quote' || block.type === 'citation' ? [block.quote] : [],
  );
  const parts = regions.flatMap(({ path, start, end, piece }) =>
    piece.holds === 'quote' ? [{ path, start, end, piece }] : [],
  );
  const unknown = parts.filter(({ piece }) => expected[piece.ordinal] === undefined);
  const wrong = expected.flatMap((quote, ordinal): readonly Mismatch[] => {
    const own = parts.filter(({ piece }) => piece.ordinal === ordinal);
    const [first] = own;
    // A sole quote that is too long is shown as a label; then no part of it may be shown.
    if (first === undefined)
      return expected.length === 1 ? [] : [{ path: '', problem: `quote ${ordinal} is missing` }];
    const read = own
      .map(({ path, start, end, piece }) => readSource(stringAt(payload, path).slice(start, end), piece))
      .join('');
    const exact = read === textOf(view.corpus, quote);
    const sameArticle = own.every(({ piece }) => piece.articleId === quote.articleId);
    return exact && sameArticle
      ? []
      : [{ path: first.path.join('.'), problem: `quote ${ordinal} is not what ${quote.articleId} says` }];
  });
  return [
    ...wrong,
    ...unknown.map(({ path }) => ({ path: path.join('.'), problem: 'a quote that the reply does not have' })),
  ];
}

function stringAt(payload: unknown, path: Region['path']): string {
  let part: unknown = payload;
  for (const key of path) {
    part = typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined;
  }
  return typeof part === 'string' ? part : '';
}

function pingMismatches(payload: Rendered['payload']): readonly Mismatch[] {
  const allowed: Readonly<Record<string, unknown>> = payload.allowed_mentions;
  const silent = Object.values(allowed).every((value) => value === false || isEmptyList(value));
  return silent && isEmptyList(allowed['parse'])
    ? []
    : [{ path: 'allowed_mentions', problem: 'somebody could be pinged' }];
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function descriptionOf(piece: Piece): string {
  switch (piece.holds) {
    case 'quote':
      return `a quote of ${piece.articleId}`;
    case 'label':
      return `the label "${piece.label.key}"`;
    case 'metadata':
      return `the ${piece.field} of ${piece.articleId}`;
    case 'link':
      return `the link to ${piece.articleId}`;
    case 'frame':
    case 'button':
      return `a ${piece.holds}`;
  }
}
