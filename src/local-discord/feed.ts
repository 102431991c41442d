/** Things as they happen, each handed out once, so that nothing is lost between two waits and nobody has to sleep. */
export interface Feed<T> {
  push(value: T): void;
  /**
   * The first value that matches and has not been handed out, at once when it has already happened.
   * @throws after `waitMs` milliseconds without one, naming what was awaited.
   */
  next(matches?: (value: T) => boolean, waitMs?: number): Promise<T>;
}

interface Waiting<T> {
  readonly matches: (value: T) => boolean;
  readonly resolve: (value: T) => void;
}

/** A feed of what `what` names; where `keep` is false, only values that somebody already waits for are handed out. */
export function createFeed<T>(what: string, keep = true): Feed<T> {
  const values: T[] = [];
  const waiting = new Set<Waiting<T>>();
  return {
    push(value) {
      for (const one of waiting) {
        if (!one.matches(value)) continue;
        one.resolve(value);
        return;
      }
      if (keep) values.push(value);
    },
    next(matches = () => true, waitMs = 10_000) {
      const index = values.findIndex(matches);
      const [value] = index < 0 ? [] : values.splice(index, 1);
      if (value !== undefined) return Promise.resolve(value);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(one);
          reject(new Error(`${what} did not happen within ${waitMs} ms`));
        }, waitMs);
        const one: Waiting<T> = {
          matches,
          resolve: (found) => {
            waiting.delete(one);
            clearTimeout(timer);
            resolve(found);
          },
        };
        waiting.add(one);
      });
    },
  };
}
