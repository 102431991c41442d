import { COMPONENT, eachComponent } from './components.ts';
import { isAbsent, type JsonObject, integerIn, listIn, objectsIn } from './json-value.ts';
import { boundedList, boundedText, lengthOf, type Problem } from './problem.ts';

const { actionRow, button, stringSelect, channelSelect, section, textDisplay, container } = COMPONENT;
const { thumbnail, mediaGallery, file, separator } = COMPONENT;

/** Which components may stand where; what stands at the top of a message is under `undefined`. */
const MAY_HOLD = new Map<unknown, readonly unknown[]>([
  [undefined, [actionRow, section, textDisplay, mediaGallery, file, separator, container]],
  [container, [actionRow, section, textDisplay, mediaGallery, file, separator]],
  [section, [textDisplay, button, thumbnail]],
]);

/** The kinds that only a message with the components-v2 flag may show. */
const V2_ONLY: readonly unknown[] = [section, textDisplay, mediaGallery, file, separator, container];

/** What Discord would refuse in the components of a message; a modal has rules of its own. */
export function componentProblems(components: unknown, v2: boolean): readonly Problem[] {
  const problems: Problem[] = [];
  const customIds = new Set<unknown>();
  let count = 0;
  let text = 0;
  eachComponent(components, (component, path, parent) => {
    count += 1;
    problems.push(...placeProblems(component, path, parent, v2), ...ownProblems(component, path));
    if (component['type'] === textDisplay) text += lengthOf(component['content']);
    const customId = component['custom_id'];
    if (isAbsent(customId)) return;
    problems.push(...boundedText(`${path}.custom_id`, customId, 1, 100));
    if (customIds.has(customId)) {
      problems.push({
        path: `${path}.custom_id`,
        code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
        message: 'Component custom id cannot be duplicated',
      });
    }
    customIds.add(customId);
  });
  if (!v2) return [...problems, ...boundedList('components', listIn(components), 0, 5)];
  if (count > 40) {
    problems.push({
      path: 'components',
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: 'The total number of components must be at most 40',
    });
  }
  if (text > 4000) {
    problems.push({
      path: 'components',
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message: 'The total size of displayable text exceeds 4000',
    });
  }
  return problems;
}

function placeProblems(
  component: JsonObject,
  path: string,
  parent: JsonObject | undefined,
  v2: boolean,
): readonly Problem[] {
  const type = component['type'];
  const choices = !v2 && parent === undefined ? [actionRow] : MAY_HOLD.get(parent?.['type']);
  const misplaced = choices !== undefined && !choices.includes(type);
  const needsFlag = !v2 && parent !== undefined && V2_ONLY.includes(type);
  return misplaced || needsFlag
    ? [
        {
          path: `${path}.type`,
          code: 'UNION_TYPE_CHOICES',
          message: `Value of field "type" must be one of (${(choices ?? [actionRow]).join(', ')},).`,
        },
      ]
    : [];
}

function ownProblems(component: JsonObject, path: string): readonly Problem[] {
  switch (integerIn(component['type'])) {
    case actionRow:
      return rowProblems(component, path);
    case button:
      return buttonProblems(component, path);
    case section:
      return sectionProblems(component, path);
    case textDisplay:
      return boundedText(`${path}.content`, component['content'], 1, 4000);
    case container:
      return containerProblems(component, path);
    case stringSelect:
      return selectProblems(component, path);
    default:
      return [];
  }
}

function rowProblems(row: JsonObject, path: string): readonly Problem[] {
  const inner = objectsIn(row['components']);
  const selects = inner.filter((one) => isSelect(one['type']));
  const tooWide = selects.length > 0 && inner.length > 1;
  return [
    ...boundedList(`${path}.components`, inner, 1, 5),
    ...(tooWide
      ? [
          {
            path,
            code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
            message: 'The specified component exceeds the maximum width',
          },
        ]
      : []),
  ];
}

function isSelect(type: unknown): boolean {
  return (
    typeof type === 'number' && type >= stringSelect && type <= channelSelect && type !== COMPONENT.textInput
  );
}

function buttonProblems(component: JsonObject, path: string): readonly Problem[] {
  const { style, url, custom_id: customId, label, emoji } = component as Record<string, unknown>;
  const problems: Problem[] = [...boundedText(`${path}.label`, label, 0, 80)];
  const required = (key: string) =>
    problems.push({ path: `${path}.${key}`, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
  if (style === 5) {
    if (typeof url !== 'string' || url === '') required('url');
    else problems.push(...boundedText(`${path}.url`, url, 1, 512), ...schemeProblems(`${path}.url`, url));
    if (!isAbsent(customId)) {
      problems.push({
        path: `${path}.custom_id`,
        code: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        message: 'A custom id and url cannot both be specified',
      });
    }
  } else if (style !== 6 && isAbsent(customId)) required('custom_id');
  if (style !== 6 && !label && isAbsent(emoji)) {
    problems.push({
      path,
      code: 'BUTTON_COMPONENT_INVALID',
      message: 'A button must have either a label or an emoji',
    });
  }
  return problems;
}

function schemeProblems(path: string, url: string): readonly Problem[] {
  return /^(?:https?|discord):\/\//.test(url)
    ? []
    : [
        {
          path,
          code: 'URL_TYPE_INVALID_SCHEME',
          message: `Scheme "${url.split(':')[0] ?? ''}" is not supported. Scheme must be one of ('http', 'https', 'discord').`,
        },
      ];
}

function sectionProblems(component: JsonObject, path: string): readonly Problem[] {
  return [
    ...boundedList(`${path}.components`, listIn(component['components']), 1, 3),
    ...(isAbsent(component['accessory'])
      ? [{ path: `${path}.accessory`, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]
      : []),
  ];
}

function containerProblems(component: JsonObject, path: string): readonly Problem[] {
  const colour = component['accent_color'];
  const wrong = typeof colour === 'number' && (colour < 0 || colour > 0xffffff);
  return [
    ...boundedList(`${path}.components`, listIn(component['components']), 1, 40),
    ...(wrong
      ? [
          {
            path: `${path}.accent_color`,
            code: 'NUMBER_TYPE_MAX',
            message: 'int value should be less than or equal to 16777215.',
          },
        ]
      : []),
  ];
}

function selectProblems(component: JsonObject, path: string): readonly Problem[] {
  const options = objectsIn(component['options']);
  return [
    ...boundedList(`${path}.options`, options, 1, 25),
    ...boundedText(`${path}.placeholder`, component['placeholder'], 0, 150),
    ...(isAbsent(component['custom_id'])
      ? [{ path: `${path}.custom_id`, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]
      : []),
    ...options.flatMap((option, index) => [
      ...boundedText(`${path}.options.${index}.label`, option['label'], 1, 100),
      ...boundedText(`${path}.options.${index}.value`, option['value'], 1, 100),
    ]),
  ];
}
