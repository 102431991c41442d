import { STOP_WORDS } from '../text/stop-words.ts';
import type { Token } from './token.ts';
import { isWeighty } from './weighty.ts';

/** One step along a quotation and a printed text side by side; an index is absent where that side has nothing. */
export interface Step {
  readonly quoted?: number;
  readonly printed?: number;
  /** Both sides are there and have the same form. */
  readonly same: boolean;
}

/** How the tokens of a quotation lie along printed ones. */
export interface Alignment {
  readonly steps: readonly Step[];
  /** Comparable between alignments of one quotation only. */
  readonly score: number;
  /** The share of the quotation's words, weighed, that are printed here in this order, from 0 to 1. */
  readonly coverage: number;
  /** How many of the quotation's words are printed here in this order. */
  readonly matched: number;
}

/** What a matched token earns. A function word tells little about where a quotation is from, a mark next to nothing. */
const EARNS = { content: 30, stop: 12, mark: 3 };
/** What the first token of a gap costs; a long gap costs hardly more than a short one, so that a dropped sentence is seen as one. */
const GAP_OPENS = { word: 26, mark: 2 };
const GAP_GROWS = { word: 2, mark: 1 };
/** What a word in another word's place costs: less than dropping the one and adding the other. */
const CHANGE = { word: 15, alike: 5, mark: 3 };
const IMPOSSIBLE = -1_000_000_000;

const [MATCH, DROP, ADD] = [0, 1, 2];

/**
 * Lays the whole quotation along a part of the printed tokens at the least cost (Gotoh's affine gaps; what is printed
 * before and after the part costs nothing). Time and memory grow with the product of the two lengths.
 */
export function align(quoted: readonly Token[], printed: readonly Token[]): Alignment {
  const rows = quoted.length;
  const columns = printed.length;
  const width = columns + 1;
  const numbers = new Map<string, number>();
  const numberOf = ({ form }: Token): number => numberedIn(numbers, form);
  const left = Int32Array.from(quoted, numberOf);
  const right = Int32Array.from(printed, numberOf);
  const leftMark = quoted.map(({ kind }) => kind === 'mark');
  const rightMark = Uint8Array.from(printed, ({ kind }) => (kind === 'mark' ? 1 : 0));
  const classes = new Map<string, number>();
  const classesOf = (tokens: readonly Token[]): Int32Array =>
    Int32Array.from(tokens, (token) => numberedIn(classes, classOf(token)));
  const leftClass = classesOf(quoted);
  const rightClass = classesOf(printed);

  // Each cell of `from` holds, two bits each, the state before a match, a drop and an addition that ends there.
  const from = new Uint8Array((rows + 1) * width);
  let match = new Int32Array(width).fill(0);
  let drop = new Int32Array(width).fill(IMPOSSIBLE);
  let add = new Int32Array(width).fill(IMPOSSIBLE);
  for (let row = 1; row <= rows; row += 1) {
    const token = left[row - 1] ?? -1;
    const mark = leftMark[row - 1] === true;
    const earns = weightOf(quoted[row - 1]);
    const opens = mark ? GAP_OPENS.mark : GAP_OPENS.word;
    const grows = mark ? GAP_GROWS.mark : GAP_GROWS.word * 4;
    const nextMatch = new Int32Array(width).fill(IMPOSSIBLE);
    const nextDrop = new Int32Array(width).fill(IMPOSSIBLE);
    const nextAdd = new Int32Array(width).fill(IMPOSSIBLE);
    for (let column = 0; column <= columns; column += 1) {
      const aboveMatch = match[column] ?? 0;
      const aboveDrop = drop[column] ?? 0;
      const opened = (aboveMatch > aboveDrop ? aboveMatch : aboveDrop) - opens;
      const grown = (add[column] ?? 0) - grows;
      nextAdd[column] = opened > grown ? opened : grown;
      let before = (grown > opened ? ADD : aboveDrop > aboveMatch ? DROP : MATCH) << 4;
      if (column > 0) {
        const printedMark = rightMark[column - 1] === 1;
        const cornerMatch = match[column - 1] ?? 0;
        const cornerDrop = drop[column - 1] ?? 0;
        const cornerAdd = add[column - 1] ?? 0;
        let corner = cornerMatch;
        let state = MATCH;
        if (cornerDrop > corner) [corner, state] = [cornerDrop, DROP];
        if (cornerAdd > corner) [corner, state] = [cornerAdd, ADD];
        before |= state;
        if (token === right[column - 1]) nextMatch[column] = corner + earns;
        else if (mark === printedMark) {
          const alike = leftClass[row - 1] === rightClass[column - 1];
          nextMatch[column] = corner - (mark ? CHANGE.mark : alike ? CHANGE.alike : CHANGE.word);
        }
        const besideMatch = nextMatch[column - 1] ?? 0;
        const besideAdd = nextAdd[column - 1] ?? 0;
        const starts =
          (besideMatch > besideAdd ? besideMatch : besideAdd) -
          (printedMark ? GAP_OPENS.mark : GAP_OPENS.word);
        const goesOn = (nextDrop[column - 1] ?? 0) - (printedMark ? 0 : GAP_GROWS.word);
        nextDrop[column] = starts > goesOn ? starts : goesOn;
        before |= (goesOn > starts ? DROP : besideAdd > besideMatch ? ADD : MATCH) << 2;
      }
      from[row * width + column] = before;
    }
    [match, drop, add] = [nextMatch, nextDrop, nextAdd];
  }

  let score = IMPOSSIBLE;
  let column = 0;
  let state = MATCH;
  for (let end = 0; end <= columns; end += 1) {
    for (const [ending, scores] of [[MATCH, match] as const, [ADD, add] as const]) {
      const found = scores[end] ?? IMPOSSIBLE;
      if (found > score) [score, column, state] = [found, end, ending];
    }
  }
  const steps: Step[] = [];
  for (let row = rows; row > 0; ) {
    const before = from[row * width + column] ?? 0;
    if (state === MATCH) {
      steps.push({ quoted: row - 1, printed: column - 1, same: left[row - 1] === right[column - 1] });
      state = before & 3;
      row -= 1;
      column -= 1;
    } else if (state === DROP) {
      steps.push({ printed: column - 1, same: false });
      state = (before >> 2) & 3;
      column -= 1;
    } else {
      steps.push({ quoted: row - 1, same: false });
      state = (before >> 4) & 3;
      row -= 1;
    }
  }
  return { steps: steps.toReversed(), score, ...coverageOf(quoted, steps) };
}

function numberedIn(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}

function coverageOf(quoted: readonly Token[], steps: readonly Step[]): { coverage: number; matched: number } {
  let total = 0;
  let covered = 0;
  let matched = 0;
  for (const step of steps) {
    const token = step.quoted === undefined ? undefined : quoted[step.quoted];
    if (token?.kind !== 'word') continue;
    total += weightOf(token);
    if (!step.same) continue;
    covered += weightOf(token);
    matched += 1;
  }
  return { coverage: total === 0 ? 0 : covered / total, matched };
}

function weightOf(token: Token | undefined): number {
  if (token?.kind !== 'word') return EARNS.mark;
  return STOP_WORDS.has(token.form) && !isWeighty(token.form) ? EARNS.stop : EARNS.content;
}

/** Words that are likely to stand for each other: two numbers, or two words with the same beginning; else nothing they share. */
function classOf({ form }: Token): string {
  if (/\p{N}/u.test(form)) return '#';
  return form.length > 4 ? form.slice(0, 4) : form;
}
