import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listIn,
  objectIn,
  objectsIn,
  textIn,
} from '../../src/local-discord/json-value.ts';

const METHODS: readonly string[] = ['get', 'post', 'put', 'patch', 'delete'];

/** The description calls these integers, while its own README says that they travel as strings of digits. */
const DIGIT_STRINGS: readonly string[] = ['default_member_permissions', 'allow', 'deny', 'permissions'];

/**
 * A copy that ajv can judge by: digit strings allowed where Discord takes them, request objects closed so that a
 * misspelt field is seen, and unions by a numeric `type` turned into conditions so that one clear error is given.
 */
export function prepareDescription(description: JsonObject): JsonObject {
  const schemas = objectIn(objectIn(description['components'])['schemas']);
  const requests = requestSchemas(description, schemas);
  return {
    components: {
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [name, amended(schema, schemas, requests.has(name))]),
      ),
    },
    paths: objectIn(amended(description['paths'], schemas, false)),
  };
}

/** The names of the schemas that a request's body is made of. */
function requestSchemas(description: JsonObject, schemas: JsonObject): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (node: JsonValue | undefined): void => {
    if (Array.isArray(node)) for (const one of listIn(node)) collect(one);
    if (!isJsonObject(node)) return;
    const name = nameOf(node);
    if (name !== '' && !names.has(name)) {
      names.add(name);
      collect(schemas[name]);
    }
    for (const value of Object.values(node)) collect(value);
  };
  for (const methods of Object.values(objectIn(description['paths']))) {
    for (const method of METHODS) collect(objectIn(objectIn(methods)[method])['requestBody']);
  }
  return names;
}

/** The schema that a reference names, or nothing where there is none. */
function nameOf(node: JsonObject): string {
  return textIn(node['$ref']).split('/').pop() ?? '';
}

function amended(node: JsonValue | undefined, schemas: JsonObject, close: boolean): JsonValue | undefined {
  if (Array.isArray(node)) return listIn(node).map((one) => amended(one, schemas, close) ?? null);
  if (!isJsonObject(node)) return node;
  const closes = close && node['type'] === 'object' && node['properties'] !== undefined;
  const changed = discriminatedByType(
    {
      ...(closes ? { additionalProperties: false } : {}),
      ...node,
      ...(isJsonObject(node['properties']) ? { properties: withDigitStrings(node['properties']) } : {}),
    },
    schemas,
  );
  return Object.fromEntries(
    Object.entries(changed).map(([key, value]) => [key, amended(value, schemas, close)]),
  );
}

function withDigitStrings(properties: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => {
      const types = [objectIn(value)['type']].flat();
      return DIGIT_STRINGS.includes(key) && types.includes('integer')
        ? [key, { anyOf: [value ?? null, { type: 'string', pattern: '^[0-9]{1,20}$' }] }]
        : [key, value];
    }),
  );
}

/** ajv's own discriminator wants strings, and Discord's types are numbers. */
function discriminatedByType(schema: JsonObject, schemas: JsonObject): JsonObject {
  for (const keyword of ['anyOf', 'oneOf']) {
    const { [keyword]: union, ...rest } = schema;
    const branches = objectsIn(union);
    const tags = branches.map((branch) => typeTags(objectIn(schemas[nameOf(branch)])));
    if (branches.length < 2 || 'discriminator' in schema || tags.some((list) => list.length === 0)) continue;
    return {
      ...rest,
      type: 'object',
      required: ['type'],
      properties: { type: { enum: tags.flat() } },
      allOf: branches.map((branch, index) => ({
        if: { properties: { type: { enum: tags[index] ?? [] } } },
        // oxlint-disable-next-line unicorn/no-thenable -- it is JSON Schema's keyword, and nobody awaits a schema
        then: branch,
      })),
    };
  }
  return schema;
}

function typeTags(schema: JsonObject): readonly JsonValue[] {
  const isRequired = listIn(schema['required']).includes('type');
  return isRequired ? listIn(objectIn(objectIn(schema['properties'])['type'])['enum']) : [];
}
