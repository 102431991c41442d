import type { Rendered } from '../../src/discord/render.ts';
import { parsers, type Rendered as Shown, withoutBlankLines } from './discord-markdown.ts';

/** What a reader sees of each quote of a message, by each parser, found without the renderer's own record of places. */
export interface ShownQuote {
  readonly parser: string;
  readonly text: string;
  /** Kinds of markup in it; none but bold, and the block quote of plain messages. */
  readonly kinds: readonly string[];
}

/** The texts of the message that hold quotes, in order, each cut out with its frame. */
export function quoteSources({ payload, regions }: Rendered): readonly string[] {
  const sources: string[] = [];
  let ordinal = -1;
  let bounds: { path: string; start: number; end: number } | undefined;
  const texts = new Map<string, string>();
  collect(payload, [], texts);
  const close = (): void => {
    if (bounds !== undefined) sources.push(lineFrame(texts.get(bounds.path) ?? '', bounds));
    bounds = undefined;
  };
  for (const { path, start, end, piece } of regions) {
    if (piece.holds !== 'quote') continue;
    if (piece.ordinal !== ordinal) close();
    ordinal = piece.ordinal;
    bounds = { path: path.join('.'), start: bounds?.start ?? start, end };
  }
  close();
  return sources;
}

/** The whole lines around the range, with what stands on them. */
function lineFrame(text: string, { start, end }: { start: number; end: number }): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return text.slice(from, to === -1 ? text.length : to);
}

function collect(part: unknown, path: readonly string[], texts: Map<string, string>): void {
  if (typeof part === 'string') texts.set(path.join('.'), part);
  else if (typeof part === 'object' && part !== null) {
    for (const [key, item] of Object.entries(part)) collect(item, [...path, key], texts);
  }
}

const shown = new Map<string, readonly ShownQuote[]>();

/** The source as both parsers show it. */
export function shownBy(source: string): readonly ShownQuote[] {
  const known = shown.get(source);
  if (known !== undefined) return known;
  const made = Object.entries(parsers).map(([parser, render]) => {
    const { text, kinds }: Shown = render(source);
    return { parser, text: withoutBlankLines(text), kinds: [...kinds].toSorted() };
  });
  shown.set(source, made);
  return made;
}
