import { STOP_WORDS } from '../text/stop-words.ts';
import type { Alignment } from './alignment.ts';
import type { Token } from './token.ts';
import type { Difference } from './verification.ts';
import { isWeighty, weighsOtherwise } from './weighty.ts';

/** Neighbouring tokens of both sides that do not match. */
export interface Gap {
  readonly quoted: readonly Token[];
  readonly printed: readonly Token[];
  /** The matching printed word before the gap, and the one after it. */
  readonly before: Token | undefined;
  readonly after: Token | undefined;
}

/** The stretches between the matching words of an alignment, in order. */
export function gapsOf(
  { steps }: Alignment,
  quoted: readonly Token[],
  printed: readonly Token[],
): readonly Gap[] {
  const gaps: Gap[] = [];
  let open: { quoted: Token[]; printed: Token[]; before: Token | undefined } | undefined;
  let last: Token | undefined;
  for (const step of steps) {
    const theirs = step.quoted === undefined ? undefined : quoted[step.quoted];
    const ours = step.printed === undefined ? undefined : printed[step.printed];
    if (step.same) {
      // A mark in common between two changed words does not make two differences of one.
      if (ours?.kind !== 'word') continue;
      if (open !== undefined) gaps.push({ ...open, after: ours });
      open = undefined;
      last = ours;
      continue;
    }
    open ??= { quoted: [], printed: [], before: last };
    if (theirs !== undefined) open.quoted.push(theirs);
    if (ours !== undefined) open.printed.push(ours);
  }
  if (open !== undefined) gaps.push({ ...open, after: undefined });
  return gaps;
}

/** The forms of the words among tokens. */
export function formsIn(tokens: readonly Token[]): readonly string[] {
  return tokens.filter(({ kind }) => kind === 'word').map(({ form }) => form);
}

/**
 * What differs in these gaps. Words that are missing at one place and too many at another are moved, not dropped and
 * added, but for negations and numbers, which say something else wherever they go. A changed negation or number comes first, then words, then marks alone, each in the order of the passage.
 */
export function differencesIn(
  gaps: readonly Gap[],
  quotation: string,
  article: string,
): readonly Difference[] {
  const { moved, rest } = takeMoved(gaps);
  const found = [...moved, ...rest].toSorted((a, b) => a.order - b.order);
  const listed = found.map(({ kind, quoted, printed }) => ({
    rank: rankOf(kind, quoted, printed),
    difference: { kind, quoted: charactersOf(quotation, quoted), printed: charactersOf(article, printed) },
  }));
  return listed.toSorted((a, b) => a.rank - b.rank).map(({ difference }) => difference);
}

interface Found {
  readonly kind: Difference['kind'];
  readonly quoted: readonly Token[];
  readonly printed: readonly Token[];
  readonly order: number;
}

function rankOf(kind: Difference['kind'], quoted: readonly Token[], printed: readonly Token[]): number {
  const [theirs, ours] = [formsIn(quoted), formsIn(printed)];
  if (kind === 'moved' ? weighsOtherwise(theirs, []) : weighsOtherwise(theirs, ours)) return 0;
  return theirs.length > 0 || ours.length > 0 ? 1 : 2;
}

/** Above this many pairs of tokens two texts have too little in common for a moved run to mean anything. */
const MOST_PAIRS = 40_000;

/** A gap while moved runs are taken out of it. */
interface Pieces {
  readonly quoted: (readonly Token[])[];
  readonly printed: (readonly Token[])[];
  readonly order: number;
}

/** Pairs the longest equal runs of words that one gap has too many and another too few, until none is left. */
function takeMoved(gaps: readonly Gap[]): { moved: readonly Found[]; rest: readonly Found[] } {
  const pieces: readonly Pieces[] = gaps.map(({ quoted, printed }, order) => ({
    quoted: [quoted],
    printed: [printed],
    order,
  }));
  const pairs = gaps.flatMap(({ quoted }) => quoted).length * gaps.flatMap(({ printed }) => printed).length;
  const moved: Found[] = [];
  for (
    let move = pairs <= MOST_PAIRS ? longestMove(pieces) : undefined;
    move !== undefined;
    move = longestMove(pieces)
  ) {
    const quoted = cut(pieces[move.theirs.gap]?.quoted, move.theirs, move.run);
    const printed = cut(pieces[move.ours.gap]?.printed, move.ours, move.run);
    moved.push({ kind: 'moved', quoted, printed, order: move.ours.gap });
  }
  const rest = pieces.flatMap(({ quoted, printed, order }) => {
    const [theirs, ours] = [quoted.flat(), printed.flat()];
    if (theirs.length === 0 && ours.length === 0) return [];
    const kind = theirs.length === 0 ? 'dropped' : ours.length === 0 ? 'added' : 'changed';
    return quoted.length > 1 || printed.length > 1
      ? splitPieces(quoted, printed, order)
      : [{ kind, quoted: theirs, printed: ours, order } as const];
  });
  return { moved, rest };
}

interface Move {
  readonly run: number;
  readonly theirs: Place;
  readonly ours: Place;
}

function longestMove(pieces: readonly Pieces[]): Move | undefined {
  let best: Move | undefined;
  for (const [added, theirs] of pieces.entries()) {
    for (const [dropped, ours] of pieces.entries()) {
      const shared = added === dropped ? undefined : longestShared(theirs.quoted, ours.printed);
      if (shared === undefined || shared.run <= (best?.run ?? 0)) continue;
      best = {
        run: shared.run,
        theirs: { gap: added, ...shared.left },
        ours: { gap: dropped, ...shared.right },
      };
    }
  }
  return best;
}

/** What a moved run left of a gap on both its sides are separate differences. */
function splitPieces(
  quoted: readonly (readonly Token[])[],
  printed: readonly (readonly Token[])[],
  order: number,
): Found[] {
  return [
    ...withWords(quoted).map((piece): Found => ({ kind: 'added', quoted: piece, printed: [], order })),
    ...withWords(printed).map((piece): Found => ({ kind: 'dropped', quoted: [], printed: piece, order })),
  ];
}

function withWords(pieces: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  return pieces.filter((piece) => formsIn(piece).length > 0);
}

interface Place {
  readonly gap: number;
  readonly piece: number;
  readonly from: number;
}

/** Takes a run out of a gap's pieces and leaves what stands before and after it as two. */
function cut(
  pieces: (readonly Token[])[] | undefined,
  { piece, from }: Place,
  run: number,
): readonly Token[] {
  const whole = pieces?.[piece] ?? [];
  pieces?.splice(piece, 1, whole.slice(0, from), whole.slice(from + run));
  return whole.slice(from, from + run);
}

interface Shared {
  readonly run: number;
  readonly left: Omit<Place, 'gap'>;
  readonly right: Omit<Place, 'gap'>;
}

function longestShared(
  lefts: readonly (readonly Token[])[],
  rights: readonly (readonly Token[])[],
): Shared | undefined {
  let best: Shared | undefined;
  for (const [leftPiece, left] of lefts.entries()) {
    for (const [rightPiece, right] of rights.entries()) {
      for (let i = 0; i < left.length; i += 1) {
        for (let j = 0; j < right.length; j += 1) {
          let run = 0;
          while (left[i + run]?.kind === 'word' && left[i + run]?.form === right[j + run]?.form) run += 1;
          const tells = left.slice(i, i + run).some(({ form }) => !STOP_WORDS.has(form) && !isWeighty(form));
          if (tells && run > (best?.run ?? 0))
            best = { run, left: { piece: leftPiece, from: i }, right: { piece: rightPiece, from: j } };
        }
      }
    }
  }
  return best;
}

function charactersOf(text: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first === undefined || last === undefined ? '' : text.slice(first.span.start, last.span.end);
}
