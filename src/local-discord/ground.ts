import type { Clock } from './clock.ts';
import { DISCORD_ERROR, invalidForm } from './discord-error.ts';
import type { Feed } from './feed.ts';
import type { Gateway } from './gateway.ts';
import type { Interaction } from './interaction.ts';
import type { Problem } from './problem.ts';
import type { RestAnswer, RestRequest } from './rest-request.ts';
import type { Alteration } from './stored-message.ts';
import type { Message, World } from './world.ts';

/** A body that breaks a rule: the bot's, or an answer of this Discord that the judge finds unlike the real one's. */
export interface Violation {
  readonly of: 'request' | 'response';
  readonly request: RestRequest;
  readonly problems: readonly Problem[];
}

/** Says what is wrong with a request's body by some authority, such as Discord's official description. */
export type Judge = (method: string, path: string, body: unknown) => readonly string[];

/** Says what is wrong with an answer of this Discord, which keeps it honest. */
export type ResponseJudge = (
  method: string,
  path: string,
  status: number,
  body: unknown,
) => readonly string[];

/** All that the routes of this Discord work on. */
export interface Ground {
  readonly world: World;
  readonly clock: Clock;
  readonly gateway: Gateway;
  readonly token: string;
  readonly gatewayUrl: () => string;
  readonly shards: number;
  readonly tokenLivesMs: number;
  readonly acknowledgeWithinMs: number;
  readonly judge: Judge | undefined;
  readonly judgeResponse: ResponseJudge | undefined;
  /** By id and by token. */
  readonly interactions: Map<string, Interaction>;
  readonly violations: Violation[];
  readonly botMessages: Feed<Message>;
  readonly deletions: Feed<Message>;
  readonly registrations: Feed<readonly string[]>;
  alter: Alteration | undefined;
}

/** What answers the requests of one method whose path fits. */
export interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  /** Whether the path itself carries the right to use it, as an interaction's token does. */
  readonly open?: boolean;
  answer(ground: Ground, request: RestRequest, ...ids: readonly string[]): RestAnswer;
}

/** Records what is wrong with a request and gives the refusal, or undefined when nothing is. */
export function refusal(
  ground: Ground,
  request: RestRequest,
  problems: readonly Problem[],
): RestAnswer | undefined {
  const judged =
    request.body === undefined ? [] : (ground.judge?.(request.method, request.path, request.body) ?? []);
  const all = [
    ...problems,
    ...judged.map((message) => ({ path: '', code: 'OFFICIAL_DESCRIPTION', message })),
  ];
  if (all.length === 0) return undefined;
  ground.violations.push({ of: 'request', request, problems: all });
  return invalidForm(all);
}

/** Records a request for something that this Discord does not have, and refuses it. */
export function unknownRoute(ground: Ground, request: RestRequest): RestAnswer {
  const message = `${request.method} ${request.path} is not part of this Discord`;
  ground.violations.push({
    of: 'request',
    request,
    problems: [{ path: '', code: 'UNKNOWN_ROUTE', message }],
  });
  return DISCORD_ERROR.notFound;
}
