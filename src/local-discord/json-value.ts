/** A value as it came over the wire: nothing about its shape has been checked. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** An object as it came over the wire. */
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

/** Whether the value is an object and not a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value when it is an object, else an empty one. */
export function objectIn(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** The objects of a list; a value that is no list has none. */
export function objectsIn(value: unknown): readonly JsonObject[] {
  return listIn(value).map(objectIn);
}

/** The value when it is a list, else an empty one. */
export function listIn(value: unknown): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/** The value when it is a string, else the empty one. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The value when it is a whole number, else 0. */
export function integerIn(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : 0;
}

/** Whether there is no value: missing, or null. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/**
 * The value of a text in JSON.
 * @throws SyntaxError when it is none.
 */
export function parseJson(text: string): JsonValue {
  const value: JsonValue = JSON.parse(text);
  return value;
}

/** A value as an error message shows it. */
export function display(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}
