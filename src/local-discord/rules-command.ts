import { display, isAbsent, type JsonObject, listIn, objectsIn, textIn } from './json-value.ts';
import { boundedList, boundedText, lengthOf, type Problem } from './problem.ts';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** How many commands of each type a scope may have. */
const MOST_OF_TYPE = new Map([
  [1, 100],
  [2, 15],
  [3, 15],
  [4, 1],
]);

/** What Discord would refuse in a list of application commands that share a scope; paths start with the position. */
export function commandProblems(commands: readonly JsonObject[]): readonly Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const [index, command] of commands.entries()) {
    const key = `${typeOf(command)} ${textIn(command['name'])}`;
    if (seen.has(key)) {
      problems.push({
        path: `${index}.name`,
        code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
        message: 'Application command names must be unique',
      });
    }
    seen.add(key);
    problems.push(...oneCommandProblems(command, String(index)));
  }
  for (const [type, most] of MOST_OF_TYPE) {
    if (commands.filter((command) => typeOf(command) === type).length > most) {
      problems.push({
        path: '',
        code: '30032',
        message: `Maximum number of application commands reached (${most})`,
      });
    }
  }
  return problems;
}

function typeOf(command: JsonObject): number {
  return typeof command['type'] === 'number' ? command['type'] : 1;
}

function oneCommandProblems(command: JsonObject, path: string): readonly Problem[] {
  const chatInput = typeOf(command) === 1;
  const options = objectsIn(command['options']);
  const problems: Problem[] = [...placeProblems(command, path), ...permissionProblems(command, path)];
  if (chatInput) {
    problems.push(
      ...nameProblems(`${path}.name`, command['name']),
      ...boundedText(`${path}.description`, command['description'], 1, 100),
      ...optionProblems(options, path),
    );
  } else {
    problems.push(...boundedText(`${path}.name`, command['name'], 1, 32));
    if (textIn(command['description']) !== '' || options.length > 0) {
      problems.push({
        path,
        code: 'APPLICATION_COMMAND_INVALID',
        message: 'Context menu commands cannot have a description or options',
      });
    }
  }
  if (sizeOf(command) > 8000) {
    problems.push({
      path,
      code: 'APPLICATION_COMMAND_TOO_LARGE',
      message: 'Command exceeds maximum size (8000)',
    });
  }
  return problems;
}

function nameProblems(path: string, name: unknown): readonly Problem[] {
  return typeof name === 'string' && NAME.test(name) && name === name.toLowerCase()
    ? []
    : [{ path, code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' }];
}

function placeProblems(command: JsonObject, path: string): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [key, highest] of [
    ['contexts', 2],
    ['integration_types', 1],
  ] as const) {
    const list = command[key];
    if (isAbsent(list)) continue;
    problems.push(...boundedList(`${path}.${key}`, listIn(list), 1, highest + 1));
    for (const [index, value] of listIn(list).entries()) {
      if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= highest) continue;
      const choices = Array.from({ length: highest + 1 }, (_, choice) => choice).join(', ');
      problems.push({
        path: `${path}.${key}.${index}`,
        code: 'BASE_TYPE_CHOICES',
        message: `Value "${display(value)}" must be one of (${choices}).`,
      });
    }
  }
  return problems;
}

function permissionProblems(command: JsonObject, path: string): readonly Problem[] {
  const bits = command['default_member_permissions'];
  return isAbsent(bits) || (typeof bits === 'string' && /^\d{1,20}$/.test(bits)) || Number.isInteger(bits)
    ? []
    : [
        {
          path: `${path}.default_member_permissions`,
          code: 'NUMBER_TYPE_COERCE',
          message: `Value "${display(bits)}" is not int.`,
        },
      ];
}

function optionProblems(options: readonly JsonObject[], parent: string): readonly Problem[] {
  const problems: Problem[] = [...boundedList(`${parent}.options`, options, 0, 25)];
  const names = new Set<unknown>();
  let optionalBefore = false;
  for (const [index, option] of options.entries()) {
    const path = `${parent}.options.${index}`;
    problems.push(
      ...nameProblems(`${path}.name`, option['name']),
      ...boundedText(`${path}.description`, option['description'], 1, 100),
      ...choiceListProblems(option, path),
      ...boundProblems(option, path),
    );
    if (names.has(option['name'])) {
      problems.push({
        path: `${path}.name`,
        code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        message: 'Option names must be unique',
      });
    }
    names.add(option['name']);
    if (option['required'] === true && optionalBefore) {
      problems.push({
        path,
        code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        message: 'Required options must be placed before non-required options',
      });
    }
    optionalBefore ||= option['required'] !== true;
    problems.push(...optionProblems(objectsIn(option['options']), path));
  }
  return problems;
}

function choiceListProblems(option: JsonObject, path: string): readonly Problem[] {
  const choices = objectsIn(option['choices']);
  const both = option['autocomplete'] === true && choices.length > 0;
  return [
    ...choiceProblems(choices, `${path}.choices`),
    ...(both
      ? [
          {
            path,
            code: 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
            message: 'Autocomplete and choices are mutually exclusive',
          },
        ]
      : []),
  ];
}

function boundProblems(option: JsonObject, path: string): readonly Problem[] {
  return (['min_length', 'max_length'] as const)
    .filter((key) => typeof option[key] === 'number' && option[key] > 6000)
    .map((key) => ({
      path: `${path}.${key}`,
      code: 'NUMBER_TYPE_MAX',
      message: 'int value should be less than or equal to 6000.',
    }));
}

/** What Discord would refuse in the choices of an option, whether registered or given while somebody types. */
export function choiceProblems(choices: readonly JsonObject[], path: string): readonly Problem[] {
  return [
    ...boundedList(path, choices, 0, 25),
    ...choices.flatMap((choice, index) => [
      ...boundedText(`${path}.${index}.name`, textIn(choice['name']).trim(), 1, 100),
      ...(typeof choice['value'] === 'string'
        ? boundedText(`${path}.${index}.value`, choice['value'], 0, 100)
        : []),
    ]),
  ];
}

/** The characters that count towards the limit of one command: names, descriptions and the values of choices. */
function sizeOf(node: JsonObject): number {
  const own = lengthOf(node['name']) + lengthOf(node['description']);
  const value = node['value'] === undefined ? 0 : lengthOf(display(node['value']));
  const inner = [...objectsIn(node['options']), ...objectsIn(node['choices'])];
  return inner.reduce((total, one) => total + sizeOf(one), own + value);
}
