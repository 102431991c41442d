/** As much of an OpenAPI description as judging needs. */
export interface Description {
  readonly components: { readonly schemas: Record<string, Schema> };
  readonly paths: Record<string, Record<string, DescribedOperation>>;
}

interface DescribedOperation {
  readonly requestBody?: { readonly required?: boolean };
  readonly responses: Record<string, unknown>;
}

type Schema = Record<string, unknown>;

const METHODS: readonly string[] = ['get', 'post', 'put', 'patch', 'delete'];

/** The description calls these integers, while its own README says that they travel as strings of digits. */
const DIGIT_STRINGS: readonly string[] = ['default_member_permissions', 'allow', 'deny', 'permissions'];

/**
 * A copy that ajv can judge by: digit strings allowed where Discord takes them, request objects closed so that a
 * misspelt field is seen, and unions by a numeric `type` turned into conditions so that one clear error is given.
 */
export function prepareDescription(original: Description): Description {
  const description = structuredClone(original);
  const { schemas } = description.components;
  const requests = requestSchemas(description);
  for (const [name, schema] of Object.entries(schemas)) amend(schema, schemas, requests.has(name));
  amend(description.paths, schemas, false);
  return description;
}

/** The names of the schemas that a request's body is made of. */
function requestSchemas({ components, paths }: Description): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const reference = (node as Schema)['$ref'];
    if (typeof reference === 'string') {
      const name = nameOf(reference);
      if (!names.has(name)) {
        names.add(name);
        collect(components.schemas[name]);
      }
    }
    for (const value of Object.values(node)) collect(value);
  };
  for (const methods of Object.values(paths)) {
    for (const method of METHODS) collect(methods[method]?.requestBody);
  }
  return names;
}

function nameOf(reference: unknown): string {
  return String(reference).split('/').pop() ?? '';
}

function amend(node: unknown, schemas: Record<string, Schema>, close: boolean): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) {
    const schema = node as Schema;
    allowDigitStrings(schema);
    if (close && schema['type'] === 'object' && schema['properties'] !== undefined) {
      schema['additionalProperties'] ??= false;
    }
    discriminateByType(schema, schemas);
  }
  for (const value of Object.values(node)) amend(value, schemas, close);
}

function allowDigitStrings(schema: Schema): void {
  const properties = schema['properties'];
  if (typeof properties !== 'object' || properties === null) return;
  for (const key of DIGIT_STRINGS) {
    const property = (properties as Record<string, Schema>)[key];
    if (property === undefined || ![property['type']].flat().includes('integer')) continue;
    (properties as Record<string, Schema>)[key] = {
      anyOf: [property, { type: 'string', pattern: '^[0-9]{1,20}$' }],
    };
  }
}

/** ajv's own discriminator wants strings, and Discord's types are numbers. */
function discriminateByType(schema: Schema, schemas: Record<string, Schema>): void {
  for (const keyword of ['anyOf', 'oneOf']) {
    const branches = schema[keyword];
    if (!Array.isArray(branches) || branches.length < 2 || schema['discriminator'] !== undefined) continue;
    const tags = branches.map((branch: Schema) => typeTags(schemas[nameOf(branch['$ref'])]));
    if (tags.includes(undefined)) continue;
    delete schema[keyword];
    Object.assign(schema, {
      type: 'object',
      required: ['type'],
      properties: { type: { enum: tags.flat() } },
      allOf: branches.map((branch: Schema, index) => ({
        // oxlint-disable-next-line unicorn/no-thenable -- `then` is JSON Schema's own keyword
        if: { properties: { type: { enum: tags[index] } } },
        then: branch,
      })),
    });
  }
}

function typeTags(schema: Schema | undefined): readonly unknown[] | undefined {
  const required = schema?.['required'];
  const properties = schema?.['properties'] as Record<string, Schema> | undefined;
  const tags = properties?.['type']?.['enum'];
  return Array.isArray(required) && required.includes('type') && Array.isArray(tags) ? tags : undefined;
}
