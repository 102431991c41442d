import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { encodeReading, encodeText } from './encoding.ts';
import { parseModelCard } from './model-card.ts';
import { loadOnnxModels } from './onnx-model.ts';
import { wordPiece } from './word-piece.ts';
import type { Request, Response } from './worker-messages.ts';

const port = parentPort;
if (port === null) throw new Error('this program runs as a thread of the bot');
const answer = (response: Response): void => port.postMessage(response);
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

try {
  const folder = String(workerData);
  const card = parseModelCard(await readFile(join(folder, 'reader.json'), 'utf8'));
  const [embedder, scorer] = await loadOnnxModels([
    join(folder, card.embed.file),
    join(folder, card.score.file),
  ]);
  const pieces = wordPiece(await readFile(join(folder, card.vocabulary), 'utf8'));
  const { slope, offset } = card.score.calibration;
  if (embedder === undefined || scorer === undefined) throw new Error('two models were expected');

  const fulfil = async (request: Request): Promise<Response> => {
    // One input at a time: quantisation looks at all that is run together, and a score must not depend on its company.
    if (request.kind === 'embed') {
      const vectors: Float32Array[] = [];
      for (const text of request.texts)
        vectors.push(Float32Array.from(await embedder.run(encodeText(text, pieces, card.embed))));
      return { kind: 'vectors', id: request.id, vectors };
    }
    const logits: number[] = [];
    let read = 0;
    for (const reading of request.readings) {
      const encoded = encodeReading(request.question, reading, pieces, card.score);
      read += encoded.ids.length;
      if (logits.length > 0 && read > request.mostPieces) break;
      const [logit] = await scorer.run(encoded);
      if (logit === undefined) throw new Error('the scorer gave no number');
      logits.push(slope * logit + offset);
    }
    return { kind: 'logits', id: request.id, logits };
  };
  port.on('message', (request: Request) => {
    fulfil(request).then(answer, (error: unknown) =>
      answer({ kind: 'failed', id: request.id, message: reasonOf(error) }),
    );
  });
  answer({ kind: 'ready' });
} catch (error) {
  answer({ kind: 'failed', id: undefined, message: reasonOf(error) });
}
