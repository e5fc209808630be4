import { HubError, unprocessable } from '../hub-error.ts';

/** Typed reading of a JSON body; a value of a wrong type is the 422 that GitHub answers. */
export interface Input {
  has(name: string): boolean;
  text(name: string): string;
  findText(name: string): string | undefined;
  /** Undefined where absent, null where null. */
  findTextOrNull(name: string): string | null | undefined;
  findNumber(name: string): number | undefined;
  number(name: string): number;
  findFlag(name: string): boolean | undefined;
  /** A list of texts, or of objects with a `name` or `login`. */
  findTexts(name: string): readonly string[] | undefined;
  findNumbers(name: string): readonly number[] | undefined;
  findObject(name: string): Input | undefined;
  findRecord(name: string): Readonly<Record<string, unknown>> | undefined;
  findList(name: string): readonly Input[] | undefined;
}

/** Reads a parsed body; anything but an object is a 400. */
export function readInput(body: unknown): Input {
  if (body === undefined) return createInput({});
  if (!isRecord(body)) throw new HubError(400, 'Body should be a JSON object');
  return createInput(body);
}

function createInput(body: Readonly<Record<string, unknown>>): Input {
  const find = <T>(name: string, kind: string, read: (value: unknown) => T | undefined): T | undefined => {
    const value = body[name];
    if (value === undefined) return undefined;
    const found = read(value);
    if (found === undefined) throw wrongType(name, value, kind);
    return found;
  };
  const findText = (name: string) => find(name, 'a string', readText);
  const findNumber = (name: string) => find(name, 'an integer', readInteger);
  return {
    has: (name) => body[name] !== undefined,
    text: (name) => demand(name, findText(name)),
    findText,
    findTextOrNull: (name) => (body[name] === null ? null : findText(name)),
    findNumber,
    number: (name) => demand(name, findNumber(name)),
    findFlag: (name) => find(name, 'a boolean', (value) => (typeof value === 'boolean' ? value : undefined)),
    findTexts: (name) => find(name, 'an array', readNames),
    findNumbers: (name) => find(name, 'an array', readIntegers),
    findObject: (name) =>
      find(name, 'an object', (value) => (isRecord(value) ? createInput(value) : undefined)),
    findRecord: (name) => find(name, 'an object', (value) => (isRecord(value) ? value : undefined)),
    findList: (name) => find(name, 'an array', readObjects),
  };
}

function demand<T>(name: string, value: T | undefined): T {
  if (value !== undefined) return value;
  throw unprocessable(`Invalid request.\n\n"${name}" wasn't supplied.`);
}

function wrongType(name: string, value: unknown, kind: string): HubError {
  return unprocessable(
    `Invalid request.\n\nFor 'properties/${name}', ${JSON.stringify(value)} is not ${kind}.`,
  );
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readInteger(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}

function readIntegers(value: unknown): readonly number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.every((item) => Number.isInteger(item)) ? value.map(Number) : undefined;
}

function readNames(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.map((item: unknown) => (isRecord(item) ? (item['name'] ?? item['login']) : item));
  return names.every((name) => typeof name === 'string') ? names : undefined;
}

function readObjects(value: unknown): readonly Input[] | undefined {
  if (!Array.isArray(value) || !value.every(isRecord)) return undefined;
  return value.map(createInput);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
