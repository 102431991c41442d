import { z } from 'zod';

const count = z.int().positive();

const schema = z.object({
  format: z.literal(1),
  vocabulary: z.string(),
  embed: z.object({ file: z.string(), maxLength: count }),
  score: z.object({
    file: z.string(),
    maxLength: count,
    question: count,
    target: count,
    headline: count,
    before: count,
    after: count,
    calibration: z.object({ slope: z.number(), offset: z.number() }),
  }),
});

/** What `reader.json` says of the models beside it: their files, and how many ids of each part they were trained to read. */
export type ModelCard = z.infer<typeof schema>;

/** The card of a JSON text. Throws when it is of another format. */
export function parseModelCard(json: string): ModelCard {
  return schema.parse(JSON.parse(json));
}
