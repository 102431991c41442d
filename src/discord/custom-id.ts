import type { Corpus } from '../corpus/corpus.ts';
import { CUSTOM_ID_CHARACTERS } from './limits.ts';
import type { QuoteList, QuoteListKind, SharedQuote } from './reply.ts';

/** All that a button knows. It holds places in the corpus, never the question. */
export type ButtonState =
  /** The part of a list that starts at `from`. */
  | { readonly action: 'page'; readonly list: QuoteList; readonly from: number }
  /** The list itself, for everyone in the channel; its numbers start after `from`. */
  | { readonly action: 'share'; readonly list: QuoteList; readonly from: number }
  | { readonly action: 'context'; readonly quote: SharedQuote }
  | { readonly action: 'cite'; readonly quotes: readonly SharedQuote[] }
  | { readonly action: 'sources'; readonly from: number }
  /** Deletes the message, for the person who asked and for those who may manage messages. */
  | { readonly action: 'remove'; readonly askerId: string };

/** A button's state, or why it has none: it was made for other articles, or not by this bot. */
export type DecodedButton =
  | { readonly kind: 'button'; readonly state: ButtonState }
  | { readonly kind: 'corpus-changed' }
  | { readonly kind: 'unreadable' };

/** The first characters of every custom id; the figure counts changes of the form. */
const FORM = 'v1.';
const ACTIONS = ['page', 'share', 'context', 'cite', 'sources', 'remove'] as const;
const KINDS: readonly QuoteListKind[] = ['quoted', 'related', 'nearest', 'found', 'context', 'opening'];
const DIFFERENCES = [false, 'figures', 'dates'] as const;
/** How a quote's place is written: whole sentences by their ordinals, or any span, each with or without other articles. */
const PLACES = ['sentences', 'sentences and others', 'span', 'span and others'] as const;

/**
 * The custom id of a button, at most 100 characters: base64url of the action, the corpus version, and each quote's
 * article and sentences as ordinals. A list that does not fit loses its last quotes.
 */
export function encodeCustomId(state: ButtonState, corpus: Corpus): string {
  for (let kept = quotesOf(state).length; ; kept -= 1) {
    const id = FORM + Buffer.from(bytesOf(state, kept, corpus)).toString('base64url');
    if (id.length <= CUSTOM_ID_CHARACTERS) return id;
    if (kept === 0) throw new Error(`the custom id of "${state.action}" is too long: ${id}`);
  }
}

/** What a custom id stands for in this corpus. Any string may be given: a forged one is unreadable. */
export function decodeCustomId(customId: string, corpus: Corpus): DecodedButton {
  if (!/^v1\.[\w-]{2,97}$/u.test(customId)) return { kind: 'unreadable' };
  const bytes = readBytes(Buffer.from(customId.slice(FORM.length), 'base64url'));
  const action = ACTIONS[bytes.number()];
  if (action === undefined) return { kind: 'unreadable' };
  if (action === 'remove') return whole(bytes, { action, askerId: bytes.large() });
  if (bytes.version() !== corpus.version) return { kind: 'corpus-changed' };
  if (action === 'sources') return whole(bytes, { action, from: bytes.number() });
  const from = bytes.number();
  const kind = KINDS[bytes.number()];
  const figuresDiffer = DIFFERENCES[bytes.number()];
  const quotes = bytes.rest(() => readQuote(bytes, corpus));
  const [quote] = quotes;
  if (kind === undefined || figuresDiffer === undefined || quote === undefined) return { kind: 'unreadable' };
  switch (action) {
    case 'context':
      return whole(bytes, { action, quote });
    case 'cite':
      return whole(bytes, { action, quotes });
    case 'page':
    case 'share':
      return whole(bytes, { action, from, list: { kind, figuresDiffer, quotes } });
  }
}

function whole(bytes: ByteReader, state: ButtonState): DecodedButton {
  return bytes.sound() ? { kind: 'button', state } : { kind: 'unreadable' };
}

function quotesOf(state: ButtonState): readonly SharedQuote[] {
  switch (state.action) {
    case 'page':
    case 'share':
      return state.list.quotes;
    case 'context':
      return [state.quote];
    case 'cite':
      return state.quotes;
    case 'sources':
    case 'remove':
      return [];
  }
}

function bytesOf(state: ButtonState, kept: number, corpus: Corpus): readonly number[] {
  const action = ACTIONS.indexOf(state.action);
  if (state.action === 'remove') return [action, ...variable(BigInt(state.askerId))];
  const head = [action, ...Buffer.from(corpus.version, 'hex')];
  if (state.action === 'sources') return [...head, ...variable(state.from)];
  const [from, kind, difference] =
    state.action === 'page' || state.action === 'share'
      ? [state.from, KINDS.indexOf(state.list.kind), DIFFERENCES.indexOf(state.list.figuresDiffer)]
      : [0, 0, 0];
  const quotes = quotesOf(state)
    .slice(0, kept)
    .flatMap((quote) => quoteBytes(quote, corpus));
  return [...head, ...variable(from), kind, difference, ...quotes];
}

function quoteBytes({ articleId, span, alsoIn }: SharedQuote, corpus: Corpus): readonly number[] {
  const { sentences } = corpus.article(articleId);
  const first = sentences.findIndex((sentence) => sentence.span.start === span.start);
  const last = sentences.findIndex((sentence) => sentence.span.end === span.end);
  const others = alsoIn.length > 0 ? [alsoIn.length, ...alsoIn.map((id) => ordinalOf(id, corpus))] : [];
  const onSentences = first !== -1 && last >= first;
  const way = (onSentences ? 0 : 2) + (others.length > 0 ? 1 : 0);
  const place = onSentences ? [first, last - first] : [span.start, span.end - span.start];
  // The way of writing shares a number with the place's length, which is nearly always small.
  const [start = 0, length = 0] = place;
  return [ordinalOf(articleId, corpus), start, length * PLACES.length + way, ...others].flatMap(variable);
}

function readQuote(bytes: ByteReader, corpus: Corpus): SharedQuote | undefined {
  const article = corpus.articles[bytes.number()];
  const start = bytes.number();
  const packed = bytes.number();
  const way = packed % PLACES.length;
  const length = Math.floor(packed / PLACES.length);
  const count = way % 2 === 1 ? bytes.number() : 0;
  if (article === undefined || count > corpus.articles.length) return undefined;
  const others = Array.from({ length: count }, () => corpus.articles[bytes.number()]?.id);
  const alsoIn = others.filter((id) => id !== undefined);
  if (alsoIn.length < others.length) return undefined;
  if (way >= 2) {
    const span = { start, end: start + length };
    return length > 0 && span.end <= article.text.length
      ? { articleId: article.id, span, alsoIn }
      : undefined;
  }
  const first = article.sentences[start];
  const last = article.sentences[start + length];
  if (first === undefined || last === undefined) return undefined;
  return { articleId: article.id, span: { start: first.span.start, end: last.span.end }, alsoIn };
}

function ordinalOf(articleId: string, corpus: Corpus): number {
  return corpus.articles.findIndex((article) => article.id === articleId);
}

/** A natural number in groups of seven bits, least first; the eighth bit says that another group follows. */
function variable(value: number | bigint): readonly number[] {
  const bytes: number[] = [];
  let left = BigInt(value);
  while (left > 0x7fn) {
    bytes.push(Number(left & 0x7fn) | 0x80);
    left >>= 7n;
  }
  return [...bytes, Number(left)];
}

interface ByteReader {
  number(): number;
  large(): string;
  version(): string;
  /** What `read` finds in the bytes that are left, to the end; empty when any of it is not there. */
  rest<T>(read: () => T | undefined): readonly T[];
  /** Whether there was enough to read, and nothing is left. */
  sound(): boolean;
}

function readBytes(bytes: Buffer): ByteReader {
  let at = 0;
  let short = false;
  const next = (): number => {
    const byte = bytes[at];
    at += 1;
    if (byte === undefined) short = true;
    return byte ?? 0;
  };
  const read = (): bigint => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = next();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  return {
    number: () => Number(read()),
    large: () => read().toString(),
    version() {
      at += 6;
      short ||= at > bytes.length;
      return bytes.subarray(at - 6, at).toString('hex');
    },
    rest(one) {
      const found = [];
      while (at < bytes.length) {
        const item = one();
        if (item === undefined) return [];
        found.push(item);
      }
      return found;
    },
    sound: () => !short && at === bytes.length,
  };
}
