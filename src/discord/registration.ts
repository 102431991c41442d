import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Command } from './command.ts';

/** Where commands are registered: everywhere, or in one server. */
interface Scope {
  readonly guildId: string | undefined;
  readonly commands: readonly RESTPostAPIApplicationCommandsJSONBody[];
}

/** The scopes to register: the operators' commands in their own server when there is one, all others everywhere. */
export function scopesOf(
  commands: readonly Command[],
  operatorGuildId: string | undefined,
): readonly Scope[] {
  if (operatorGuildId === undefined)
    return [{ guildId: undefined, commands: commands.map(({ data }) => data) }];
  const of = (audience: Command['audience']) =>
    commands.filter((command) => command.audience === audience).map(({ data }) => data);
  return [
    { guildId: undefined, commands: of('everyone') },
    { guildId: operatorGuildId, commands: of('operators') },
  ];
}

/** Makes Discord's commands in this scope equal to ours; true when they were not and have been replaced. */
export async function registerCommands(rest: REST, applicationId: string, scope: Scope): Promise<boolean> {
  const route =
    scope.guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, scope.guildId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = await rest.get(route, { query });
  const inGuild = scope.guildId !== undefined;
  if (essenceOfAll(registered, inGuild) === essenceOfAll(scope.commands, inGuild)) return false;
  await rest.put(route, { body: scope.commands });
  return true;
}

/** What two equal sets of commands have in common: Discord adds ids and defaults, and keeps no order. */
function essenceOfAll(commands: unknown, inGuild: boolean): string {
  if (!Array.isArray(commands)) return '';
  return commands
    .map((command: unknown) => JSON.stringify(essenceOfCommand(fieldsOf(command), inGuild)))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join('\n');
}

function essenceOfCommand(command: Fields, inGuild: boolean): unknown {
  return [
    command.get('type') ?? ApplicationCommandType.ChatInput,
    command.get('name'),
    command.get('description') ?? '',
    sorted(command.get('name_localizations')),
    sorted(command.get('description_localizations')),
    command.get('default_member_permissions') ?? null,
    command.get('nsfw') ?? false,
    // Discord keeps these two for global commands only.
    inGuild ? [] : [sorted(command.get('contexts')), sorted(command.get('integration_types'))],
    listOf(command.get('options')).map((option) => essenceOfOption(fieldsOf(option))),
  ];
}

function essenceOfOption(option: Fields): unknown {
  const isText = option.get('type') === ApplicationCommandOptionType.String;
  return [
    option.get('type'),
    option.get('name'),
    option.get('description'),
    sorted(option.get('name_localizations')),
    sorted(option.get('description_localizations')),
    option.get('required') ?? false,
    option.get('autocomplete') ?? false,
    isText ? [option.get('min_length') ?? null, option.get('max_length') ?? null] : [],
    listOf(option.get('choices')).map((choice) => [
      fieldsOf(choice).get('name'),
      fieldsOf(choice).get('value'),
    ]),
  ];
}

type Fields = ReadonlyMap<string, unknown>;

function fieldsOf(value: unknown): Fields {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function sorted(value: unknown): readonly string[] {
  const parts = Array.isArray(value) ? value : [...fieldsOf(value)];
  return parts.map((part: unknown) => JSON.stringify(part)).toSorted((a, b) => (a < b ? -1 : 1));
}
