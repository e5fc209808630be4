/** What a workflow file, a payload or an expression can hold: JSON. */
export type Value = null | boolean | number | string | readonly Value[] | ValueMap;

/** A JSON object. */
export interface ValueMap {
  readonly [key: string]: Value;
}

/** True for JSON objects. */
export function isMap(value: Value | undefined): value is ValueMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object, or an empty one where there is none. */
export function mapOf(value: Value | undefined): ValueMap {
  return isMap(value) ? value : {};
}

/** The list; a single value counts as a list of one, nothing as an empty one. */
export function listOf(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

/** True for JSON arrays; `Array.isArray` does not narrow readonly ones. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** The text of a scalar as Actions coerces it; objects and lists have none of their own. */
export function textOf(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  if (isList(value)) return 'Array';
  return typeof value === 'object' ? 'Object' : String(value);
}

/** A scalar's text, or undefined where nothing was written. */
export function optionalText(value: Value | undefined): string | undefined {
  return value === undefined || value === null ? undefined : textOf(value);
}

/** Texts of a list of scalars. */
export function textsOf(value: Value | undefined): readonly string[] {
  return listOf(value).map(textOf);
}

/** Every property as text. */
export function textMap(value: Value | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(mapOf(value)).map(([key, item]) => [key, textOf(item)]));
}

/** Unknown data as JSON data; what JSON cannot hold becomes null. */
export function toValue(input: unknown): Value {
  if (typeof input === 'string' || typeof input === 'boolean' || input === null) return input;
  if (typeof input === 'number') return Number.isFinite(input) ? input : null;
  if (input instanceof Date) return input.toISOString();
  if (Array.isArray(input)) return input.map(toValue);
  if (typeof input !== 'object') return null;
  const present = Object.entries(input).filter(([, item]) => item !== undefined);
  return Object.fromEntries(present.map(([key, item]) => [key, toValue(item)]));
}
