import type { IncomingHttpHeaders } from 'node:http';
import type { JsonValue } from './json-value.ts';

/** A request of the bot, and what became of it. */
export interface RestRequest {
  readonly method: string;
  /** From the version on, decoded: `/channels/123/messages`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: JsonValue | undefined;
  readonly files: readonly { readonly name: string; readonly size: number }[];
  /** When it had arrived whole, by the clock of this Discord, in milliseconds. */
  at: number;
  /** Whether a test made it fail. */
  hit: boolean;
  status?: number;
  response?: unknown;
}

/** What is sent back. */
export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
