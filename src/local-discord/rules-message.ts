import { MESSAGE_FLAG } from './components.ts';
import { display, integerIn, isAbsent, type JsonObject, listIn, objectIn, objectsIn } from './json-value.ts';
import { boundedList, boundedText, lengthOf, type Problem } from './problem.ts';
import { componentProblems } from './rules-components.ts';

/** Which of the three ways of writing a message a body belongs to. */
export interface MessageOccasion {
  readonly kind: 'create' | 'edit' | 'callback';
  /** The flags of the message that is edited. */
  readonly existingFlags?: number;
  /** Whether files come with the body. */
  readonly withFiles?: boolean;
}

const LEGACY = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';

/** What Discord would refuse in the body of a message: totals, exclusions and limits, each with Discord's code. */
export function messageProblems(body: JsonObject, occasion: MessageOccasion): readonly Problem[] {
  const flags = integerIn(body['flags']) | (occasion.existingFlags ?? 0);
  const v2 = (flags & MESSAGE_FLAG.componentsV2) !== 0;
  return [
    ...boundedText('content', body['content'], 0, 2000),
    ...embedProblems(objectsIn(body['embeds'])),
    ...componentProblems(body['components'], v2),
    ...(v2 ? legacyFieldProblems(body) : []),
    ...allowedMentionProblems(objectIn(body['allowed_mentions'])),
    ...flagProblems(body, occasion),
    ...referenceProblems(objectIn(body['message_reference'])),
    ...(occasion.kind !== 'edit' && isEmpty(body, occasion) ? [EMPTY_MESSAGE] : []),
  ];
}

/** What Discord says of a message that would show nothing. */
export const EMPTY_MESSAGE: Problem = { path: '', code: '50006', message: 'Cannot send an empty message' };

/** A message becomes a components-v2 message by an edit only when its older fields are emptied in so many words. */
export function conversionProblems(
  stored: { readonly flags?: number; readonly content: string; readonly embeds: readonly unknown[] },
  body: JsonObject,
): readonly Problem[] {
  const was = (stored.flags ?? 0) & MESSAGE_FLAG.componentsV2;
  const becomes = integerIn(body['flags']) & MESSAGE_FLAG.componentsV2;
  if (was !== 0 || becomes === 0) return [];
  return (['content', 'embeds'] as const)
    .filter((key) => stored[key].length > 0 && body[key] === undefined)
    .map((key) => ({
      path: key,
      code: LEGACY,
      message: `The existing \`${key}\` must be set to null when using MessageFlags.IS_COMPONENTS_V2`,
    }));
}

function isEmpty(body: JsonObject, occasion: MessageOccasion): boolean {
  if (occasion.withFiles === true || !isAbsent(body['poll'])) return false;
  const lists = ['embeds', 'components', 'attachments', 'sticker_ids'];
  const hasText = typeof body['content'] === 'string' && body['content'].trim() !== '';
  return !hasText && lists.every((key) => listIn(body[key]).length === 0);
}

function legacyFieldProblems(body: JsonObject): readonly Problem[] {
  const present = (key: string) => {
    const value = body[key];
    return typeof value === 'string' || Array.isArray(value) ? value.length > 0 : !isAbsent(value);
  };
  return ['content', 'embeds', 'sticker_ids', 'poll'].filter(present).map((key) => ({
    path: key,
    code: LEGACY,
    message: `The \`${key}\` field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  }));
}

function embedProblems(embeds: readonly JsonObject[]): readonly Problem[] {
  const problems = [...boundedList('embeds', embeds, 0, 10)];
  let total = 0;
  for (const [index, embed] of embeds.entries()) {
    const path = `embeds.${index}`;
    const fields = objectsIn(embed['fields']);
    problems.push(
      ...boundedText(`${path}.title`, embed['title'], 0, 256),
      ...boundedText(`${path}.description`, embed['description'], 0, 4096),
      ...boundedText(`${path}.footer.text`, objectIn(embed['footer'])['text'], 0, 2048),
      ...boundedText(`${path}.author.name`, objectIn(embed['author'])['name'], 0, 256),
      ...boundedList(`${path}.fields`, fields, 0, 25),
      ...webAddressProblems(`${path}.url`, embed['url']),
    );
    for (const text of [
      embed['title'],
      embed['description'],
      objectIn(embed['footer'])['text'],
      objectIn(embed['author'])['name'],
    ]) {
      total += lengthOf(text);
    }
    for (const [place, field] of fields.entries()) {
      problems.push(
        ...boundedText(`${path}.fields.${place}.name`, field['name'], 1, 256),
        ...boundedText(`${path}.fields.${place}.value`, field['value'], 1, 1024),
      );
      total += lengthOf(field['name']) + lengthOf(field['value']);
    }
  }
  if (total > 6000) {
    problems.push({
      path: 'embeds',
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: 'Embed size exceeds maximum size of 6000',
    });
  }
  return problems;
}

function webAddressProblems(path: string, url: unknown): readonly Problem[] {
  if (url === undefined || url === null) return [];
  return typeof url === 'string' && URL.canParse(url)
    ? []
    : [{ path, code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }];
}

function allowedMentionProblems(allowed: JsonObject): readonly Problem[] {
  const parse = listIn(allowed['parse']);
  const unknown = parse.filter((kind) => kind !== 'users' && kind !== 'roles' && kind !== 'everyone');
  const exclusive = ['users', 'roles'].filter(
    (kind) => listIn(allowed[kind]).length > 0 && parse.includes(kind),
  );
  return [
    ...unknown.map((kind) => ({
      path: 'allowed_mentions.parse',
      code: 'BASE_TYPE_CHOICES',
      message: `Value "${display(kind)}" must be one of ('users', 'roles', 'everyone').`,
    })),
    ...exclusive.map((kind) => ({
      path: 'allowed_mentions',
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    })),
  ];
}

function referenceProblems(reference: JsonObject): readonly Problem[] {
  const id = reference['message_id'];
  return isAbsent(id) || /^\d{1,20}$/.test(display(id))
    ? []
    : [
        {
          path: 'message_reference.message_id',
          code: 'NUMBER_TYPE_COERCE',
          message: `Value "${display(id)}" is not snowflake.`,
        },
      ];
}

function flagProblems(body: JsonObject, occasion: MessageOccasion): readonly Problem[] {
  if (!isAbsent(body['flags']) && !Number.isInteger(body['flags'])) {
    return [
      { path: 'flags', code: 'NUMBER_TYPE_COERCE', message: `Value "${display(body['flags'])}" is not int.` },
    ];
  }
  const { suppressEmbeds, ephemeral, suppressNotifications, componentsV2, voiceMessage } = MESSAGE_FLAG;
  const settable = suppressEmbeds | ephemeral | suppressNotifications | componentsV2 | voiceMessage;
  return occasion.kind === 'callback' && (integerIn(body['flags']) & ~settable) !== 0
    ? [{ path: 'flags', code: 'BASE_TYPE_INVALID', message: 'Flag cannot be set on a callback.' }]
    : [];
}
