import { execFile } from 'node:child_process';

/** What a program left behind. */
export interface Run {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/** How a program is started. */
export interface Start {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a compiled command in a process of its own to its end, answering from words alone and from the five articles. */
export function runCli(
  command: string,
  args: readonly string[],
  { input = '', environment = {} }: Start = {},
): Promise<Run> {
  const settings = {
    READER: 'words',
    CORPUS_DIR: 'corpus',
    LOG_LEVEL: 'info',
    NO_COLOR: '1',
    ...environment,
  };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [`dist/src/cli/${command}.js`, ...args],
      { env: { ...process.env, ...settings }, maxBuffer: 64 * 1024 * 1024 },
      (_, output, errors) => resolve({ status: child.exitCode ?? -1, output, errors }),
    );
    child.stdin?.end(input);
  });
}
