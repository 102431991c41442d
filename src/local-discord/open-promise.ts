/** A promise that somebody else settles. */
export interface OpenPromise<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(reason: Error): void;
}

/** A promise to be settled later; nobody has to be listening when it is rejected. */
export function openPromise<T>(): OpenPromise<T> {
  const settle: { resolve?: (value: T) => void; reject?: (reason: Error) => void } = {};
  const promise = new Promise<T>((resolve, reject) => {
    settle.resolve = resolve;
    settle.reject = reject;
  });
  promise.catch(() => {});
  return {
    promise,
    resolve: (value) => settle.resolve?.(value),
    reject: (reason) => settle.reject?.(reason),
  };
}
