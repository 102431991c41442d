import { isJsonObject, listIn } from './json-value.ts';
import type { User, World } from './world.ts';

/** Whom a message calls. */
export interface Mentions {
  readonly mentions: readonly User[];
  readonly mention_roles: readonly string[];
  readonly mention_everyone: boolean;
}

/**
 * Whom a text calls, by what `allowed_mentions` leaves of it; without one, everybody who is named.
 * `repliedTo` is called besides, unless `allowed_mentions` is there and does not say so.
 */
export function mentionsIn(world: World, text: string, allowed: unknown, repliedTo?: User): Mentions {
  const rules = isJsonObject(allowed) ? allowed : undefined;
  const allows = (kind: 'users' | 'roles', id: string) =>
    rules === undefined || listIn(rules['parse']).includes(kind) || listIn(rules[kind]).includes(id);
  const ids = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
  const users = ids(/<@!?(\d{15,20})>/g).filter((id) => allows('users', id));
  const callsReplied = repliedTo !== undefined && (rules === undefined || rules['replied_user'] === true);
  const called = new Set(callsReplied ? [...users, repliedTo.id] : users);
  return {
    mentions: [...called].map((id) => world.users.get(id)).filter((user) => user !== undefined),
    mention_roles: ids(/<@&(\d{15,20})>/g).filter((id) => allows('roles', id)),
    mention_everyone:
      /@(?:everyone|here)\b/.test(text) &&
      (rules === undefined || listIn(rules['parse']).includes('everyone')),
  };
}
