import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { DISCORD_ERROR, injectedError } from './discord-error.ts';
import type { Fault, FaultPlan } from './fault.ts';
import { type Ground, type Route, unknownRoute } from './ground.ts';
import { objectIn, parseJson } from './json-value.ts';
import { type RateLimiter, rateLimited } from './rate-limit.ts';
import type { RestAnswer, RestRequest } from './rest-request.ts';
import { CALLBACK_ROUTES } from './routes-callback.ts';
import { COMMAND_ROUTES } from './routes-commands.ts';
import { MESSAGE_ROUTES } from './routes-messages.ts';
import { WEBHOOK_ROUTES } from './routes-webhook.ts';
import { WORLD_ROUTES } from './routes-world.ts';

/** What the REST side needs besides the ground. */
export interface RestSettings {
  readonly ground: Ground;
  readonly faults: FaultPlan;
  readonly rateLimiter: RateLimiter;
  /** Is given each request before it is answered. */
  readonly onRequest: (request: RestRequest) => void;
}

const ROUTES: readonly Route[] = [
  ...CALLBACK_ROUTES,
  ...WEBHOOK_ROUTES,
  ...WORLD_ROUTES,
  ...MESSAGE_ROUTES,
  ...COMMAND_ROUTES,
];

/** Answers REST requests as Discord does, faults included. */
export function createRest(
  settings: RestSettings,
): (incoming: IncomingMessage, response: ServerResponse) => void {
  const { ground } = settings;
  return (incoming, response) => {
    serve(settings, incoming, response).catch((error: unknown) => {
      ground.violations.push({
        of: 'response',
        request: { ...emptyRequest(incoming), at: ground.clock.now() },
        problems: [{ path: '', code: 'LOCAL_DISCORD_FAILED', message: String(error) }],
      });
      if (!response.headersSent) send(response, injectedError(500));
    });
  };
}

async function serve(
  settings: RestSettings,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { ground } = settings;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const parsed = await parseBody(Buffer.concat(chunks), incoming.headers['content-type'] ?? '');
  const request: RestRequest = { ...emptyRequest(incoming), ...parsed, at: ground.clock.now() };
  const fault = settings.faults.take(request);
  request.hit = fault !== undefined;
  settings.onRequest(request);
  const answer = await outcome(settings, request, fault, parsed === undefined);
  request.status = answer?.status ?? 0;
  request.response = answer?.body;
  if (answer === undefined) incoming.socket.destroy();
  else send(response, answer);
}

/** The answer to a request, or undefined when the connection is to be cut. */
async function outcome(
  settings: RestSettings,
  request: RestRequest,
  fault: Fault | undefined,
  unreadable: boolean,
): Promise<RestAnswer | undefined> {
  const { ground } = settings;
  const commit = () => (unreadable ? DISCORD_ERROR.invalidJson : answerOf(settings, request));
  if (fault === undefined) return commit();
  if ('retryAfter' in fault) return rateLimited(fault.retryAfter, fault.scope ?? 'user');
  const done = fault.committed === true ? commit() : undefined;
  if ('status' in fault) return injectedError(fault.status, fault.code, fault.message);
  if ('drop' in fault) return undefined;
  if ('delayMs' in fault) await pause(fault.delayMs);
  else await fault.until.catch(() => {});
  // What took its time on the way counts as having arrived late.
  if (done === undefined) request.at = ground.clock.now();
  return done ?? commit();
}

function answerOf({ ground, rateLimiter }: RestSettings, request: RestRequest): RestAnswer {
  const { headers, refusal } = rateLimiter.take(request.method, request.path);
  const answer = refusal ?? route(ground, request);
  request.status = answer.status;
  request.response = answer.body;
  if (answer.status < 300 && answer.body !== undefined) {
    const wrong = ground.judgeResponse?.(request.method, request.path, answer.status, answer.body) ?? [];
    if (wrong.length > 0) {
      const problems = wrong.map((message) => ({ path: '', code: 'OFFICIAL_DESCRIPTION', message }));
      ground.violations.push({ of: 'response', request, problems });
    }
  }
  return { ...answer, headers: { ...headers, ...answer.headers } };
}

function route(ground: Ground, request: RestRequest): RestAnswer {
  for (const candidate of ROUTES) {
    if (candidate.method !== request.method) continue;
    const match = candidate.pattern.exec(request.path);
    if (match === null) continue;
    if (candidate.open !== true && request.headers.authorization !== `Bot ${ground.token}`) {
      return DISCORD_ERROR.unauthorized;
    }
    return candidate.answer(ground, request, ...match.slice(1).map((id: string | undefined) => id ?? ''));
  }
  return unknownRoute(ground, request);
}

function emptyRequest(incoming: IncomingMessage): RestRequest {
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  return {
    method: incoming.method ?? 'GET',
    // discord.js sends `@original` as `%40original`.
    path: decodeURIComponent(url.pathname).replace(/^\/api(?:\/v\d+)?/, ''),
    query: url.searchParams,
    headers: incoming.headers,
    body: undefined,
    files: [],
    at: 0,
    hit: false,
  };
}

/** The body's value and the files beside it, or undefined when it cannot be read. */
async function parseBody(
  raw: Buffer,
  type: string,
): Promise<Pick<RestRequest, 'body' | 'files'> | undefined> {
  try {
    if (raw.length === 0) return { body: undefined, files: [] };
    if (!type.startsWith('multipart/form-data')) return { body: parseJson(raw.toString('utf8')), files: [] };
    const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
    const payload = form.get('payload_json');
    const files = [...form.values()].filter((value) => typeof value !== 'string');
    const body = typeof payload === 'string' ? objectIn(parseJson(payload)) : {};
    return { body, files: files.map((file) => ({ name: file.name, size: file.size })) };
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, answer: RestAnswer): void {
  const json = answer.body === undefined ? undefined : JSON.stringify(answer.body);
  const type =
    json === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) };
  response.writeHead(answer.status, { ...type, ...answer.headers });
  response.end(json);
}
