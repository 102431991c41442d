import type { InferenceSession } from 'onnxruntime-node';
import type { Encoded } from './encoding.ts';

/** A model that turns one input into numbers. */
export interface Model {
  run(input: Encoded): Promise<Float32Array>;
}

/** The models of these ONNX files, in order. Throws when the runtime is not installed or does not support this platform. */
export async function loadOnnxModels(files: readonly string[]): Promise<readonly Model[]> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  const options: InferenceSession.SessionOptions = {
    // One core answers one question; the sum of floats in one order gives the same score every time.
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionProviders: ['cpu'],
    logSeverityLevel: 3,
    // Where a processor has no VNNI instructions, the faster sums of 8-bit products overflow in silence and the same
    // question gets other logits (github.com/microsoft/onnxruntime/issues/14642).
    extra: { session: { x64quantprecision: '1' } },
  };
  const sessions = await Promise.all(files.map((file) => InferenceSession.create(file, options)));
  return sessions.map(
    (session): Model => ({
      async run({ ids, types }) {
        const shape = [1, ids.length];
        const tensor = (values: readonly number[]) =>
          new Tensor(
            'int64',
            BigInt64Array.from(values, (value) => BigInt(value)),
            shape,
          );
        const outputs = await session.run({
          input_ids: tensor(ids),
          token_type_ids: tensor(types),
        });
        const [name] = session.outputNames;
        const data = name === undefined ? undefined : outputs[name]?.data;
        if (!(data instanceof Float32Array)) throw new TypeError('the model gave no numbers');
        return data;
      },
    }),
  );
}
