import { Worker } from 'node:worker_threads';
import type { Reader } from './reader.ts';
import type { Request, Response } from './worker-messages.ts';

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;

/**
 * The learned reader whose files stand in `folder`, running on a thread of its own. Rejects with the reason when its
 * runtime is not installed or does not run here; then the bot answers from words alone.
 */
export async function loadReader(folder: string): Promise<Reader> {
  const thread = new Worker(new URL('./reader-thread.js', import.meta.url), { workerData: folder });
  const pending = new Map<
    number,
    { readonly resolve: (response: Response) => void; readonly reject: (error: Error) => void }
  >();
  let requests = 0;

  await new Promise<void>((resolve, reject) => {
    thread.once('error', reject);
    thread.once('message', (response: Response) => {
      thread.off('error', reject);
      if (response.kind === 'ready') resolve();
      else reject(new Error(response.kind === 'failed' ? response.message : 'the reader did not start'));
    });
  }).catch(async (error: unknown) => {
    await thread.terminate();
    throw error;
  });

  const failAll = (error: Error): void => {
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  thread.on('error', failAll);
  thread.on('exit', () => failAll(new Error('the reader has stopped')));
  thread.on('message', (response: Response) => {
    if (response.kind === 'ready' || response.id === undefined) return;
    const waiting = pending.get(response.id);
    pending.delete(response.id);
    if (response.kind === 'failed') waiting?.reject(new Error(response.message));
    else waiting?.resolve(response);
    if (pending.size === 0) thread.unref();
  });
  // A thread that waits for questions does not keep a program alive that has said all it had to say.
  thread.unref();

  const ask = (request: Unnumbered<Request>): Promise<Response> =>
    new Promise((resolve, reject) => {
      const id = requests++;
      pending.set(id, { resolve, reject });
      thread.ref();
      thread.postMessage({ ...request, id });
    });
  return {
    async embed(texts) {
      const response = await ask({ kind: 'embed', texts });
      return response.kind === 'vectors' ? response.vectors : [];
    },
    async read(question, readings, mostPieces) {
      const response = await ask({ kind: 'read', question, readings, mostPieces });
      return response.kind === 'logits' ? response.logits : [];
    },
    async close() {
      await thread.terminate();
    },
  };
}
