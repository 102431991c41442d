import type { Reading } from './reader.ts';

/** What the thread that runs the models is asked for. */
export type Request =
  | { readonly id: number; readonly kind: 'embed'; readonly texts: readonly string[] }
  | {
      readonly id: number;
      readonly kind: 'read';
      readonly question: string;
      readonly readings: readonly Reading[];
      readonly mostPieces: number;
    };

/** What it answers: `ready` once, then one message for each request. */
export type Response =
  | { readonly kind: 'ready' }
  | { readonly kind: 'vectors'; readonly id: number; readonly vectors: readonly Float32Array[] }
  | { readonly kind: 'logits'; readonly id: number; readonly logits: readonly number[] }
  | { readonly kind: 'failed'; readonly id: number | undefined; readonly message: string };
