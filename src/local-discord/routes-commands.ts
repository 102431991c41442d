import { DISCORD_ERROR } from './discord-error.ts';
import { type Ground, type Route, refusal } from './ground.ts';
import { type JsonObject, listIn, objectIn, objectsIn, textIn } from './json-value.ts';
import type { Problem } from './problem.ts';
import type { RestAnswer, RestRequest } from './rest-request.ts';
import { commandProblems } from './rules-command.ts';
import type { RegisteredCommand, World } from './world.ts';

const SCOPE = String.raw`^\/applications\/\d+(?:\/guilds\/(\d+))?\/commands`;
const ALL = new RegExp(`${SCOPE}$`);
const ONE = new RegExp(String.raw`${SCOPE}\/(\d+)$`);

type Answer = (ground: Ground, request: RestRequest, guildId: string | undefined, id: string) => RestAnswer;

const route = (method: string, pattern: RegExp, answer: Answer): Route => ({
  method,
  pattern,
  answer(ground, request, guildId, id = '') {
    // An optional group that did not take part in the match is empty.
    const scope = guildId === '' ? undefined : guildId;
    const guild = scope === undefined ? undefined : ground.world.guilds.get(scope);
    if (scope !== undefined && guild?.withBot !== true) return DISCORD_ERROR.missingAccess;
    return answer(ground, request, scope, id);
  },
});

/** The routes by which the bot reads and registers its commands, for everywhere or for one server. */
export const COMMAND_ROUTES: readonly Route[] = [
  route('GET', ALL, (ground, request, guildId) => ({
    status: 200,
    body: commandsIn(ground.world, guildId).map((command) => localized(command, request)),
  })),
  route('GET', ONE, (ground, _request, guildId, id) =>
    withCommand(ground, guildId, id, (command) => ({ status: 200, body: command })),
  ),
  route('PUT', ALL, (ground, request, guildId) => {
    const list = objectsIn(request.body);
    const refused = refusal(ground, request, commandProblems(list));
    if (refused !== undefined) return refused;
    return { status: 200, body: replaceCommands(ground, guildId, list) };
  }),
  route('POST', ALL, (ground, request, guildId) => {
    const { world } = ground;
    const body = objectIn(request.body);
    const others = commandsIn(world, guildId).filter((one) => !isSame(one, body));
    const refused = refusal(ground, request, withoutPosition(commandProblems([body, ...others])));
    if (refused !== undefined) return refused;
    const known = commandsIn(world, guildId).some((one) => isSame(one, body));
    const stored = put(world, guildId, body);
    announce(ground);
    return { status: known ? 200 : 201, body: stored };
  }),
  route('PATCH', ONE, (ground, request, guildId, id) =>
    withCommand(ground, guildId, id, (command) => {
      const changed = { ...command, ...objectIn(request.body) };
      const refused = refusal(ground, request, withoutPosition(commandProblems([changed])));
      if (refused !== undefined) return refused;
      const stored = { ...complete(ground.world, guildId, changed), id: command.id };
      ground.world.commands.set(id, stored);
      announce(ground);
      return { status: 200, body: stored };
    }),
  ),
  route('DELETE', ONE, (ground, _request, guildId, id) =>
    withCommand(ground, guildId, id, () => {
      ground.world.commands.delete(id);
      announce(ground);
      return { status: 204 };
    }),
  ),
];

/** Puts these commands in the place of all that the scope had; a command that keeps type and name keeps its id. */
export function replaceCommands(
  ground: Ground,
  guildId: string | undefined,
  list: readonly JsonObject[],
): readonly RegisteredCommand[] {
  const { world } = ground;
  const stored = list.map((command) => put(world, guildId, command));
  const kept = new Set(stored.map((command) => command.id));
  for (const command of commandsIn(world, guildId))
    if (!kept.has(command.id)) world.commands.delete(command.id);
  announce(ground);
  return stored;
}

/** The commands of a server, or those for everywhere, in the order of registration. */
export function commandsIn(world: World, guildId: string | undefined): readonly RegisteredCommand[] {
  return [...world.commands.values()].filter((command) => command.guild_id === guildId);
}

function announce(ground: Ground): void {
  ground.registrations.push([...ground.world.commands.values()].map((command) => command.name));
}

function put(world: World, guildId: string | undefined, body: JsonObject): RegisteredCommand {
  const old = commandsIn(world, guildId).find((one) => isSame(one, body));
  const fresh = complete(world, guildId, body);
  const same =
    old !== undefined &&
    JSON.stringify({ ...fresh, id: '', version: '' }) === JSON.stringify({ ...old, id: '', version: '' });
  const stored = same ? old : { ...fresh, id: old?.id ?? fresh.id };
  world.commands.set(stored.id, stored);
  return stored;
}

/** A command as Discord gives it back, with its defaults spelled out. */
function complete(world: World, guildId: string | undefined, body: JsonObject): RegisteredCommand {
  const { options: _options, ...rest } = body;
  return {
    default_member_permissions: null,
    name_localizations: null,
    description_localizations: null,
    nsfw: false,
    ...(guildId === undefined ? { integration_types: [0], contexts: null } : { guild_id: guildId }),
    ...rest,
    ...('options' in body ? { options: objectsIn(body['options']) } : {}),
    type: typeof body['type'] === 'number' ? body['type'] : 1,
    name: textIn(body['name']),
    description: textIn(body['description']),
    id: world.newId(),
    application_id: world.application.id,
    version: world.newId(),
  };
}

function isSame(command: RegisteredCommand, body: JsonObject): boolean {
  return command.name === body['name'] && command.type === (body['type'] ?? 1);
}

/** Unless all translations are asked for, a list is given without them. */
function localized(command: RegisteredCommand, request: RestRequest): unknown {
  if (request.query.get('with_localizations') === 'true') return command;
  return withoutLocalizations(command);
}

function withoutLocalizations(node: JsonObject): JsonObject {
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = node;
  const inner = (key: string) =>
    key in rest ? { [key]: listIn(rest[key]).map((one) => withoutLocalizations(objectIn(one))) } : {};
  return { ...rest, ...inner('options'), ...inner('choices') };
}

function withCommand(
  ground: Ground,
  guildId: string | undefined,
  id: string,
  answer: (command: RegisteredCommand) => RestAnswer,
): RestAnswer {
  const command = ground.world.commands.get(id);
  return command === undefined || command.guild_id !== guildId
    ? DISCORD_ERROR.unknownCommand
    : answer(command);
}

/** A single command has no position in its body's paths. */
function withoutPosition(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, path: problem.path.replace(/^\d+\.?/, '') }));
}
