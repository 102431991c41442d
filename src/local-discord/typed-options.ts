import { integerIn, type JsonObject, objectsIn, textIn } from './json-value.ts';
import type { RegisteredCommand } from './world.ts';

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
  command: RegisteredCommand,
  values: OptionValues,
  focused?: string,
): readonly TypedOption[] {
  const offered = objectsIn(command.options);
  const unknown = [...Object.keys(values), ...(focused === undefined ? [] : [focused])].find((name) =>
    offered.every((option) => option['name'] !== name),
  );
  if (unknown !== undefined) throw new Error(`/${command.name} has no option ${unknown}`);
  return offered.flatMap((option) => {
    const name = textIn(option['name']);
    const type = integerIn(option['type']);
    const value = values[name];
    if (name === focused) {
      if (option['autocomplete'] !== true) throw new Error(`/${command.name} ${name} has no autocomplete`);
      return [{ name, type, value: String(value ?? ''), focused: true as const }];
    }
    if (value === undefined) {
      if (option['required'] === true && focused === undefined)
        throw new Error(`/${command.name} requires ${name}`);
      return [];
    }
    if (focused === undefined) refuseValue(`/${command.name} ${name}`, option, value);
    return [{ name, type, value }];
  });
}

const KINDS = new Map<number, 'string' | 'number' | 'boolean'>([
  [3, 'string'],
  [4, 'number'],
  [5, 'boolean'],
  [10, 'number'],
]);

function refuseValue(what: string, option: JsonObject, value: string | number | boolean): void {
  const kind = KINDS.get(integerIn(option['type']));
  const length = String(value).length;
  const { min_length: least, max_length: most } = option as Record<string, unknown>;
  const choices = objectsIn(option['choices']);
  const why =
    (kind === undefined && 'options of this type are not part of this Discord') ||
    (typeof value !== kind && `${String(value)} is not a ${kind}`) ||
    (typeof least === 'number' && length < least && `must be ${least} or more in length`) ||
    (typeof most === 'number' && length > most && `must be ${most} or fewer in length`) ||
    (choices.length > 0 &&
      choices.every((choice) => choice['value'] !== value) &&
      `${String(value)} is none of the choices`);
  if (why !== false) throw new Error(`${what}: ${why}`);
}
