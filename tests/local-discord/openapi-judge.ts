import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Judge, ResponseJudge } from '../../src/local-discord/ground.ts';
import { isJsonObject, type JsonObject, objectIn, parseJson } from '../../src/local-discord/json-value.ts';
import { sharedFile } from '../shared-folder.ts';
import { prepareDescription } from './prepare-description.ts';

/** The two judges that a Discord on loopback accepts, by Discord's official description. */
export interface OpenApiJudge {
  readonly judge: Judge;
  readonly judgeResponse: ResponseJudge;
}

interface Operation {
  readonly method: string;
  readonly template: string;
  readonly pattern: RegExp;
  readonly takesBody: boolean;
  readonly responses: JsonObject;
}

const METHODS: readonly string[] = ['get', 'post', 'put', 'patch', 'delete'];
const JSON_CONTENT = `content/${escapeStep('application/json')}/schema`;

const PREPARED: readonly string[] = [
  'post /interactions/{interaction_id}/{interaction_token}/callback',
  'post /webhooks/{webhook_id}/{webhook_token}',
  'patch /webhooks/{webhook_id}/{webhook_token}/messages/@original',
  'post /channels/{channel_id}/messages',
  'put /applications/{application_id}/commands',
];

let judged: OpenApiJudge | undefined;

/**
 * The judges by the official description, or nothing where the description is not at hand. The first call takes seconds,
 * because it prepares for what bots send most, so that no interaction's three seconds run out meanwhile: make it while
 * the test file loads.
 */
export function openApiJudge(): OpenApiJudge | Record<string, never> {
  const path = sharedFile('data/discord-openapi.json');
  if (path === undefined) return {};
  judged ??= createJudge(objectIn(parseJson(readFileSync(path, 'utf8'))));
  return judged;
}

/** Judges by a description in OpenAPI 3.1. */
function createJudge(original: JsonObject): OpenApiJudge {
  const description = prepareDescription(original);
  const ajv = new Ajv2020({ strict: false, allErrors: true, inlineRefs: false });
  addFormats.default(ajv);
  ajv.addFormat('snowflake', /^\d{1,20}$/);
  ajv.addFormat('nonce', true);
  ajv.addSchema({ $id: 'discord', ...description });
  const compiled = new Map<string, ValidateFunction>();
  const validatorOf = (pointer: string): ValidateFunction => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `discord#${pointer}` });
    compiled.set(pointer, validate);
    return validate;
  };
  const errorsOf = (pointer: string, value: unknown): readonly string[] => {
    const validate = validatorOf(pointer);
    return validate(value) ? [] : (validate.errors ?? []).slice(0, 10).map(sentence);
  };
  const operations = operationsOf(objectIn(description['paths']));
  for (const operation of operations) {
    if (!PREPARED.includes(`${operation.method} ${operation.template}`)) continue;
    validatorOf(`${pointerTo(operation)}/requestBody/${JSON_CONTENT}`);
    validatorOf(`${pointerTo(operation)}/responses/200/${JSON_CONTENT}`);
  }
  const find = (method: string, path: string) =>
    operations.find((one) => one.method === method.toLowerCase() && one.pattern.test(path));
  return {
    judge(method, path, body) {
      const operation = find(method, path);
      if (operation === undefined) return [`The description has no operation ${method} ${path}`];
      if (!operation.takesBody) return [`${method} ${path} takes no body`];
      return errorsOf(`${pointerTo(operation)}/requestBody/${JSON_CONTENT}`, withoutIgnored(body));
    },
    judgeResponse(method, path, status, body) {
      const operation = find(method, path);
      if (operation?.responses[String(status)] === undefined)
        return [`${method} ${path} never answers ${status}`];
      return errorsOf(`${pointerTo(operation)}/responses/${status}/${JSON_CONTENT}`, body);
    },
  };
}

function operationsOf(paths: JsonObject): readonly Operation[] {
  const operations = Object.entries(paths).flatMap(([template, methods]) =>
    METHODS.filter((method) => method in objectIn(methods)).map((method) => {
      const operation = objectIn(objectIn(methods)[method]);
      const pattern = template.replaceAll(/[.$()]/g, String.raw`\$&`).replaceAll(/\{[^}]+\}/g, '([^/]+)');
      return {
        method,
        template,
        pattern: new RegExp(`^${pattern}$`),
        takesBody: 'requestBody' in operation,
        responses: objectIn(operation['responses']),
      };
    }),
  );
  // The most literal template first: `/messages/@original` before `/messages/{message_id}`.
  const literal = (one: Operation) => one.template.replaceAll(/\{[^}]+\}/g, '').length;
  return operations.toSorted((a, b) => literal(b) - literal(a));
}

function pointerTo(operation: Operation): string {
  return `/paths/${escapeStep(operation.template)}/${operation.method}`;
}

function escapeStep(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function sentence(error: ErrorObject): string {
  return `${error.instancePath || '/'} ${error.message ?? error.keyword} ${JSON.stringify(error.params)}`;
}

/** discord.js sends these two even where the operation has no such field, and Discord ignores them. */
function withoutIgnored(body: unknown): unknown {
  if (!isJsonObject(body)) return body;
  const { tts, enforce_nonce: enforceNonce, ...rest } = body;
  return {
    ...rest,
    ...(tts === true ? { tts } : {}),
    ...(enforceNonce === true ? { enforce_nonce: true } : {}),
    ...('data' in rest ? { data: withoutIgnored(rest['data']) } : {}),
  };
}
