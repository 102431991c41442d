import { z } from 'zod';

const schema = z.object({
  id: z.string().min(1),
  question: z.string(),
  type: z.string().min(1),
  answerable: z.boolean(),
  answers: z.array(z.object({ doc: z.string().min(1), quote: z.string().min(1), key: z.string().min(1) })),
  note: z.string().optional(),
});

/** A question with every place of the corpus that answers it; none when the articles do not. */
export type Judgment = z.infer<typeof schema>;

/** Every problem of a file of judgments, each as `file:line: message`. */
export class JudgmentsError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'JudgmentsError';
  }
}

/** The judgments of a file with one JSON object a line. Throws JudgmentsError. */
export function parseJudgments(file: string, content: string): readonly Judgment[] {
  const problems: string[] = [];
  const judgments: Judgment[] = [];
  content
    .replace(/^\uFEFF/u, '')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const at = `${file}:${index + 1}`;
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch (error) {
        problems.push(`${at}: not JSON (${error instanceof Error ? error.message : String(error)})`);
        return;
      }
      const parsed = schema.safeParse(value);
      if (parsed.success) judgments.push(parsed.data);
      else
        problems.push(
          ...parsed.error.issues.map(({ path, message }) =>
            [at, path.join('.'), message].filter((part) => part !== '').join(': '),
          ),
        );
    });
  if (judgments.length === 0 && problems.length === 0) problems.push(`${file}: holds no judgment`);
  if (problems.length > 0) throw new JudgmentsError(problems);
  return judgments;
}
