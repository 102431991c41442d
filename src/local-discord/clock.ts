/** The time that deadlines are measured by: it runs like the real one, and can be moved on. */
export interface Clock {
  /** Milliseconds since an arbitrary moment, fractions included. */
  now(): number;
  /** Lets `ms` milliseconds pass at once; whatever fell due meanwhile happens before this returns. */
  skip(ms: number): void;
  /** Runs `action` when `ms` milliseconds have passed, unless the returned function is called before. */
  after(ms: number, action: () => void): () => void;
  /** Forgets every action that is not yet due. */
  stop(): void;
}

interface Pending {
  readonly due: number;
  readonly action: () => void;
  timer?: NodeJS.Timeout;
}

/** A clock that stands at the real time until it is moved on. */
export function createClock(): Clock {
  let skipped = 0;
  const pending = new Set<Pending>();
  const now = () => performance.now() + skipped;
  const run = (entry: Pending) => {
    if (!pending.delete(entry)) return;
    clearTimeout(entry.timer);
    entry.action();
  };
  const arm = (entry: Pending) => {
    clearTimeout(entry.timer);
    // A pending deadline must not keep the process alive.
    entry.timer = setTimeout(() => run(entry), Math.max(0, entry.due - now())).unref();
  };
  return {
    now,
    skip(ms) {
      skipped += ms;
      for (const entry of [...pending].toSorted((a, b) => a.due - b.due)) {
        if (entry.due <= now()) run(entry);
        else arm(entry);
      }
    },
    after(ms, action) {
      const entry: Pending = { due: now() + ms, action };
      pending.add(entry);
      arm(entry);
      return () => {
        pending.delete(entry);
        clearTimeout(entry.timer);
      };
    },
    stop() {
      for (const entry of pending) clearTimeout(entry.timer);
      pending.clear();
    },
  };
}
