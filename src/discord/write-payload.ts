import { type Piece, type Region, sourceOfPiece } from './piece.ts';
import type { View } from './view.ts';

/** A text of a payload that has not been written yet. */
export interface Text {
  readonly pieces: readonly Piece[];
}

/** A payload, or part of one, in which every text is still in pieces. */
export type Draft = number | boolean | Text | readonly Draft[] | { readonly [key: string]: Draft };

/** A payload with all its texts written, and what stands where in them. */
export interface Written {
  readonly value: unknown;
  readonly regions: readonly Region[];
}

/** Writes every text of the draft and keeps the place of every piece. */
export function writePayload(draft: Draft, view: View): Written {
  const regions: Region[] = [];
  const written = (part: Draft, path: Region['path']): unknown => {
    if (typeof part !== 'object') return part;
    if (isText(part)) return writeText(part, path);
    if (isList(part)) return part.map((item, index) => written(item, [...path, index]));
    return Object.fromEntries(
      Object.entries(part).map(([key, item]) => [key, written(item, [...path, key])]),
    );
  };
  const writeText = ({ pieces }: Text, path: Region['path']): string => {
    let source = '';
    for (const piece of pieces) {
      const start = source.length;
      source += sourceOfPiece(piece, view);
      regions.push({ path, start, end: source.length, piece });
    }
    return source;
  };
  const value = written(draft, []);
  return { value, regions };
}

function isText(part: object): part is Text {
  return 'pieces' in part;
}

function isList(part: Draft): part is readonly Draft[] {
  return Array.isArray(part);
}
