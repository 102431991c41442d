/** The answers that have begun and not ended, so that the process can wait for them before it leaves. */
export interface InFlight {
  /** Counts the work in until it ends, however it ends. */
  track(work: Promise<unknown>): void;
  /** Resolves when nothing is left. */
  settled(): Promise<void>;
}

/** An empty set of answers in flight. */
export function inFlight(): InFlight {
  const working = new Set<Promise<unknown>>();
  return {
    track(work) {
      working.add(work);
      const end = () => working.delete(work);
      work.then(end, end);
    },
    async settled() {
      while (working.size > 0) await Promise.allSettled(working);
    },
  };
}
