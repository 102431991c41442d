import { ConfigError } from '../config.ts';
import { CorpusError } from '../corpus/corpus-problem.ts';
import { JudgmentsError } from '../eval/judgments.ts';

/** Exit status of every command: an answer or a verdict, whatever it says; a problem to mend; wrong usage. */
export const EXIT = { ok: 0, problem: 1, usage: 2 } as const;

/** Thrown for arguments that a command does not take; the message says what is wrong with them. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Runs a command to its end and sets the exit status; what went wrong is said on standard error, each problem on its line. */
export async function runCommandLine(usage: string, command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof ConfigError || error instanceof CorpusError || error instanceof JudgmentsError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = EXIT.problem;
    } else if (error instanceof UsageError || isArgumentError(error)) {
      process.stderr.write(`${error.message}\n\n${usage}\n`);
      process.exitCode = EXIT.usage;
    } else {
      throw error;
    }
  }
}

/** What node:util's parseArgs throws for an option that is unknown, repeated or lacks its value. */
function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
