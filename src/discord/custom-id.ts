import type { Corpus } from '../corpus/corpus.ts';
import type { Span } from '../text/span.ts';
import { VERDICTS } from '../verification/verification.ts';
import { type ByteReader, readBytes, variableBytes } from './byte-reader.ts';
import { CUSTOM_ID_CHARACTERS } from './limits.ts';
import type { QuotationCheck, QuoteList, QuoteListKind, SharedQuote } from './reply.ts';

/** All that a button knows. It holds places in the corpus, never the question. */
export type ButtonState =
  /** The part of a list that starts at `from`. */
  | { readonly action: 'page'; readonly list: QuoteList; readonly from: number }
  /** The list itself, for everyone in the channel; its numbers start after `from`. */
  | { readonly action: 'share'; readonly list: QuoteList; readonly from: number }
  | { readonly action: 'share-checks'; readonly checks: readonly QuotationCheck[] }
  | { readonly action: 'context'; readonly quote: SharedQuote }
  | { readonly action: 'cite'; readonly quotes: readonly SharedQuote[] }
  | { readonly action: 'sources'; readonly from: number }
  /** The part that starts at `from` of these entries of the timeline of the whole corpus; ordinals rise. */
  | { readonly action: 'timeline'; readonly ordinals: readonly number[]; readonly from: number }
  | { readonly action: 'share-timeline'; readonly ordinals: readonly number[] }
  /** Deletes the message, for the person who asked and for those who may manage messages. */
  | { readonly action: 'remove'; readonly askerId: string };

/** A button's state, or why it has none: it was made for other articles, or not by this bot. */
export type DecodedButton =
  | { readonly kind: 'button'; readonly state: ButtonState }
  | { readonly kind: 'corpus-changed' }
  | { readonly kind: 'unreadable' };

/** The first characters of every custom id; the figure counts changes of the form. */
const FORM = 'v1.';
const ACTIONS = [
  'page',
  'share',
  'context',
  'cite',
  'sources',
  'remove',
  'share-checks',
  'timeline',
  'share-timeline',
] as const;
const KINDS: readonly QuoteListKind[] = [
  'quoted',
  'related',
  'nearest',
  'found',
  'context',
  'opening',
  'found-near',
];
const DIFFERENCES = [false, 'figures', 'dates'] as const;
/** How a quote's place is written: whole sentences by their ordinals, or any span, each with or without other articles. */
const PLACES = ['sentences', 'sentences and others', 'span', 'span and others'] as const;

/**
 * The custom id of a button, at most 100 characters: base64url of the action, the corpus version, and each quote's
 * article and sentences as ordinals. A list that does not fit loses its last quotes.
 */
export function encodeCustomId(state: ButtonState, corpus: Corpus): string {
  for (let shortened: ButtonState | undefined = state; shortened; shortened = withoutLastQuote(shortened)) {
    const id = FORM + Buffer.from(bytesOf(shortened, corpus)).toString('base64url');
    if (id.length <= CUSTOM_ID_CHARACTERS) return id;
  }
  throw new Error(`the custom id of "${state.action}" is too long`);
}

/** What a custom id stands for in this corpus. Any string may be given: a forged one is unreadable. */
export function decodeCustomId(customId: string, corpus: Corpus): DecodedButton {
  if (!/^v1\.[\w-]{2,97}$/u.test(customId)) return { kind: 'unreadable' };
  const bytes = readBytes(Buffer.from(customId.slice(FORM.length), 'base64url'));
  const action = ACTIONS[bytes.number()];
  if (action === undefined) return { kind: 'unreadable' };
  if (action === 'remove') return checked(bytes, { action, askerId: bytes.large() });
  if (bytes.hexadecimal(corpus.version.length) !== corpus.version) return { kind: 'corpus-changed' };
  return checked(bytes, readState(action, bytes, corpus));
}

type CorpusAction = Exclude<(typeof ACTIONS)[number], 'remove'>;

function readState(action: CorpusAction, bytes: ByteReader, corpus: Corpus): ButtonState | undefined {
  if (action === 'sources') return { action, from: bytes.number() };
  if (action === 'share-checks') {
    const checks = bytes.rest(() => readCheck(bytes, corpus));
    return checks.length > 0 ? { action, checks } : undefined;
  }
  if (action === 'timeline' || action === 'share-timeline') {
    const from = action === 'timeline' ? bytes.number() : 0;
    const ordinals = readRuns(bytes);
    if (ordinals === undefined) return undefined;
    return action === 'timeline' ? { action, ordinals, from } : { action, ordinals };
  }
  const from = action === 'page' || action === 'share' ? bytes.number() : 0;
  const kind = action === 'page' || action === 'share' ? KINDS[bytes.number()] : 'quoted';
  const figuresDiffer = action === 'page' || action === 'share' ? DIFFERENCES[bytes.number()] : false;
  const quotes = bytes.rest(() => readQuote(bytes, corpus));
  const [quote] = quotes;
  if (kind === undefined || figuresDiffer === undefined || quote === undefined) return undefined;
  switch (action) {
    case 'context':
      return { action, quote };
    case 'cite':
      return { action, quotes };
    case 'page':
    case 'share':
      return { action, from, list: { kind, figuresDiffer, quotes } };
  }
}

/** Only what was read to the end, and no further, is a state. */
function checked(bytes: ByteReader, state: ButtonState | undefined): DecodedButton {
  return state !== undefined && bytes.isSpent() ? { kind: 'button', state } : { kind: 'unreadable' };
}

/** The same button with a quote less; undefined when it has none to spare. */
function withoutLastQuote(state: ButtonState): ButtonState | undefined {
  switch (state.action) {
    case 'page':
    case 'share': {
      const quotes = state.list.quotes.slice(0, -1);
      return quotes.length > 0 ? { ...state, list: { ...state.list, quotes } } : undefined;
    }
    case 'cite': {
      const quotes = state.quotes.slice(0, -1);
      return quotes.length > 0 ? { ...state, quotes } : undefined;
    }
    case 'share-checks': {
      const checks = withoutLastPassage(state.checks);
      return checks.length > 0 ? { ...state, checks } : undefined;
    }
    case 'timeline':
    case 'share-timeline': {
      const ordinals = state.ordinals.slice(0, -1);
      return ordinals.length > 0 ? { ...state, ordinals } : undefined;
    }
    case 'context':
    case 'sources':
    case 'remove':
      return undefined;
  }
}

function withoutLastPassage(checks: readonly QuotationCheck[]): readonly QuotationCheck[] {
  const last = checks.at(-1);
  if (last === undefined || last.passages.length <= 1) return checks.slice(0, -1);
  return [...checks.slice(0, -1), { ...last, passages: last.passages.slice(0, -1) }];
}

function bytesOf(state: ButtonState, corpus: Corpus): readonly number[] {
  const action = ACTIONS.indexOf(state.action);
  if (state.action === 'remove') return [action, ...variableBytes(BigInt(state.askerId))];
  const head = [action, ...Buffer.from(corpus.version, 'hex')];
  const places = (quotes: readonly SharedQuote[]) => quotes.flatMap((quote) => quoteBytes(quote, corpus));
  switch (state.action) {
    case 'sources':
      return [...head, ...variableBytes(state.from)];
    case 'context':
      return [...head, ...places([state.quote])];
    case 'cite':
      return [...head, ...places(state.quotes)];
    case 'page':
    case 'share': {
      const { kind, figuresDiffer, quotes } = state.list;
      const list = [KINDS.indexOf(kind), DIFFERENCES.indexOf(figuresDiffer)];
      return [...head, ...variableBytes(state.from), ...list, ...places(quotes)];
    }
    case 'timeline':
      return [...head, ...variableBytes(state.from), ...runBytes(state.ordinals)];
    case 'share-timeline':
      return [...head, ...runBytes(state.ordinals)];
    case 'share-checks':
      return [...head, ...state.checks.flatMap((check) => checkBytes(check, corpus))];
  }
}

/** Rising numbers as runs: how far from the end of the last run, and how many follow the first. */
function runBytes(ordinals: readonly number[]): readonly number[] {
  const runs: { gap: number; more: number }[] = [];
  let expected = 0;
  for (const ordinal of ordinals) {
    const run = runs.at(-1);
    if (run !== undefined && ordinal === expected) run.more += 1;
    else runs.push({ gap: ordinal - expected, more: 0 });
    expected = ordinal + 1;
  }
  return runs.flatMap(({ gap, more }) => [...variableBytes(gap), ...variableBytes(more)]);
}

/** More entries than any timeline that people page through: a forged run must not fill the memory. */
const MOST_ENTRIES = 100_000;

function readRuns(bytes: ByteReader): readonly number[] | undefined {
  const ordinals: number[] = [];
  const runs = bytes.rest(() => ({ gap: bytes.number(), more: bytes.number() }));
  let expected = 0;
  for (const { gap, more } of runs) {
    if (ordinals.length + more >= MOST_ENTRIES) return undefined;
    for (let ordinal = expected + gap; ordinal <= expected + gap + more; ordinal += 1) ordinals.push(ordinal);
    expected += gap + more + 1;
  }
  return ordinals.length > 0 ? ordinals : undefined;
}

function checkBytes({ verdict, passages }: QuotationCheck, corpus: Corpus): readonly number[] {
  return [
    VERDICTS.indexOf(verdict),
    ...variableBytes(passages.length),
    ...passages.flatMap(({ quote, marked }) => [
      ...quoteBytes(quote, corpus),
      ...variableBytes(marked.start - quote.span.start),
      ...variableBytes(marked.end - marked.start),
    ]),
  ];
}

function readCheck(bytes: ByteReader, corpus: Corpus): QuotationCheck | undefined {
  const verdict = VERDICTS[bytes.number()];
  const passages: { quote: SharedQuote; marked: Span }[] = [];
  for (let left = bytes.number(); left > 0; left -= 1) {
    const quote = readQuote(bytes, corpus);
    if (quote === undefined) return undefined;
    const start = quote.span.start + bytes.number();
    const marked = { start, end: start + bytes.number() };
    if (marked.end > quote.span.end) return undefined;
    passages.push({ quote, marked });
  }
  return verdict === undefined ? undefined : { verdict, passages };
}

function quoteBytes({ articleId, span, alsoIn }: SharedQuote, corpus: Corpus): readonly number[] {
  const { sentences } = corpus.article(articleId);
  const first = sentences.findIndex((sentence) => sentence.span.start === span.start);
  const last = sentences.findIndex((sentence) => sentence.span.end === span.end);
  const others = alsoIn.length > 0 ? [alsoIn.length, ...alsoIn.map((id) => ordinalOf(id, corpus))] : [];
  const isOnSentences = first !== -1 && last >= first;
  const [start, length] = isOnSentences ? [first, last - first] : [span.start, span.end - span.start];
  const way = (isOnSentences ? 0 : 2) + (others.length > 0 ? 1 : 0);
  // The way of writing shares a number with the length, which is nearly always small.
  return [ordinalOf(articleId, corpus), start, length * PLACES.length + way, ...others].flatMap(
    variableBytes,
  );
}

function readQuote(bytes: ByteReader, corpus: Corpus): SharedQuote | undefined {
  const article = corpus.articles[bytes.number()];
  const start = bytes.number();
  const packed = bytes.number();
  const way = PLACES[packed % PLACES.length];
  const length = Math.floor(packed / PLACES.length);
  const alsoIn = way === 'sentences' || way === 'span' ? [] : readOthers(bytes, corpus);
  if (article === undefined || alsoIn === undefined) return undefined;
  if (way === 'span' || way === 'span and others') {
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

function readOthers(bytes: ByteReader, corpus: Corpus): readonly string[] | undefined {
  const count = bytes.number();
  if (count > corpus.articles.length) return undefined;
  const ids = Array.from({ length: count }, () => corpus.articles[bytes.number()]?.id);
  const known = ids.filter((id) => id !== undefined);
  return known.length === count ? known : undefined;
}

function ordinalOf(articleId: string, corpus: Corpus): number {
  return corpus.articles.findIndex((article) => article.id === articleId);
}
