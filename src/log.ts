import { type Logger, pino, stdSerializers } from 'pino';

/** Where log lines go, and whether a person reads them there. */
export interface LogStream {
  write(line: string): unknown;
  readonly isTTY?: boolean;
}

/**
 * A log that writes to standard error, one line an entry: JSON, or plain words when a person reads it.
 * No secret stands in any line, and of an error only its kind, code, message and stack do, never what was sent.
 */
export function createLog(
  level: string,
  secrets: readonly (string | undefined)[],
  stream: LogStream = process.stderr,
): Logger {
  const written = secrets.flatMap((secret) => (secret === undefined || secret === '' ? [] : [secret]));
  const conceal = (line: string) =>
    written.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line);
  const show = stream.isTTY === true ? inWords : (line: string) => line;
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } },
    { write: (line) => void stream.write(conceal(show(line))) },
  );
}

/** What may be logged of anything thrown: discord.js puts what was sent, and tokens of interactions, into other fields. */
function describeError(thrown: unknown): Record<string, unknown> {
  if (!(thrown instanceof Error)) return { message: String(thrown) };
  const { type, message, stack } = stdSerializers.err(thrown);
  const code = 'code' in thrown ? thrown.code : undefined;
  const status = 'status' in thrown ? thrown.status : undefined;
  return { type, code, status, message, stack };
}

function inWords(line: string): string {
  const entry = new Map(Object.entries<unknown>(JSON.parse(line)));
  const [time, level, message, error] = ['time', 'level', 'msg', 'err'].map((field) => {
    const value = entry.get(field);
    entry.delete(field);
    return value;
  });
  const fields = [...entry].map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const clock = String(time).slice(11, 19);
  const head = [clock, pino.levels.labels[Number(level)], message, ...fields].join(' ');
  const stack =
    typeof error === 'object' && error !== null && 'stack' in error ? String(error.stack) : undefined;
  return stack === undefined ? `${head}\n` : `${head}\n${stack}\n`;
}
