import type { RestRequest } from './rest-request.ts';

/** Which requests a fault hits: the next `times` (1 unless told) whose method and path fit. */
interface Target {
  readonly method?: string;
  readonly path?: RegExp;
  readonly times?: number;
}

/**
 * Something that goes wrong with a request. With `committed`, Discord has done what was asked and only the answer is
 * lost; otherwise it has done nothing.
 */
export type Fault = Target &
  (
    | {
        readonly status: number;
        readonly code?: number;
        readonly message?: string;
        readonly committed?: boolean;
      }
    /** The connection is cut: the other side closed. */
    | { readonly drop: true; readonly committed?: boolean }
    /** Too many requests; `retryAfter` in seconds. */
    | { readonly retryAfter: number; readonly scope?: 'user' | 'shared' | 'global' }
    /** The request takes its time, and is done afterwards. */
    | { readonly delayMs: number; readonly committed?: boolean }
    /** The request hangs until the promise is settled, and is done afterwards. */
    | { readonly until: Promise<unknown>; readonly committed?: boolean }
  );

/** The faults that are still to come, in the order in which they were asked for. */
export interface FaultPlan {
  add(fault: Fault): void;
  /** The first fault that fits the request, which has then happened once. */
  take(request: RestRequest): Fault | undefined;
}

/** A plan without faults. */
export function createFaultPlan(): FaultPlan {
  const planned: { readonly fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      planned.push({ fault, left: fault.times ?? 1 });
    },
    take(request) {
      const index = planned.findIndex(
        ({ fault }) =>
          (fault.method ?? request.method) === request.method && (fault.path?.test(request.path) ?? true),
      );
      const entry = planned[index];
      if (entry === undefined) return undefined;
      entry.left -= 1;
      if (entry.left <= 0) planned.splice(index, 1);
      return entry.fault;
    },
  };
}
