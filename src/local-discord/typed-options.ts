import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord.js';

/** What a person typed or chose, by option. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** An option as the bot is sent it. */
export interface TypedOption {
  readonly name: string;
  readonly type: number;
  readonly value: string | number | boolean;
  readonly focused?: true;
}

/**
 * The options of a slash command as a person's client sends them; while one is being typed nothing is required yet.
 * @throws what the client would say to a value that the registration does not allow.
 */
export function typedOptions(
  command: APIApplicationCommand,
  values: OptionValues,
  focused?: string,
): readonly TypedOption[] {
  const offered: readonly APIApplicationCommandOption[] = command.options ?? [];
  const unknown = Object.keys(values).find((name) => offered.every((option) => option.name !== name));
  if (unknown !== undefined) throw new Error(`/${command.name} has no option ${unknown}`);
  return offered.flatMap((option) => {
    const { name, type } = option;
    if (name === focused) return [{ name, type, value: String(values[name] ?? ''), focused: true as const }];
    const value = values[name];
    if (value === undefined) {
      if (option.required === true && focused === undefined)
        throw new Error(`/${command.name} requires ${name}`);
      return [];
    }
    if (focused === undefined) refuseValue(command.name, option, value);
    return [{ name, type, value }];
  });
}

const KINDS = new Map<number, 'string' | 'number' | 'boolean'>([
  [3, 'string'],
  [4, 'number'],
  [5, 'boolean'],
  [10, 'number'],
]);

function refuseValue(
  command: string,
  option: APIApplicationCommandOption,
  value: string | number | boolean,
): void {
  const refuse = (why: string): never => {
    throw new Error(`/${command} ${option.name}: ${why}`);
  };
  const kind = KINDS.get(option.type);
  if (kind === undefined) refuse(`options of type ${option.type} are not part of this Discord`);
  if (typeof value !== kind) refuse(`${String(value)} is not a ${kind}`);
  if ('min_length' in option && String(value).length < (option.min_length ?? 0)) {
    refuse(`must be ${option.min_length} or more in length`);
  }
  if ('max_length' in option && String(value).length > (option.max_length ?? 6000)) {
    refuse(`must be ${option.max_length} or fewer in length`);
  }
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  if (choices.length > 0 && choices.every((choice) => choice.value !== value)) {
    refuse(`${String(value)} is none of the choices`);
  }
}
