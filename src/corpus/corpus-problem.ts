/** Something wrong with a file of the corpus, said so that an operator can mend it. */
export interface CorpusProblem {
  readonly file: string;
  /** From 1; absent when the problem is not at one line. */
  readonly line?: number;
  readonly message: string;
}

/** `file:line: message`. */
export function describeProblem({ file, line, message }: CorpusProblem): string {
  return line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`;
}

/** All that is wrong with a corpus, in one error. */
export class CorpusError extends Error {
  readonly problems: readonly CorpusProblem[];
  constructor(problems: readonly CorpusProblem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'CorpusError';
    this.problems = problems;
  }
}
