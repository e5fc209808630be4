/** Single values of a foreign object, each asked for by its path (`issue.user.login`). */
export interface Fields {
  /** A text; empty where it is something else, which `wrong` then names. */
  readonly text: (path: string) => string;
  /** A whole number above zero; zero where it is something else, which `wrong` then names. */
  readonly id: (path: string) => number;
  /** Whatever stands there, undefined where nothing does. */
  readonly any: (path: string) => unknown;
  /** The paths that held something else than was asked for, in order, with what was wanted. */
  readonly wrong: readonly string[];
}

/** Reads a value field by field, without a schema library: the first reaction to a comment waits for this file. */
export function readFields(value: unknown): Fields {
  const wrong: string[] = [];
  const any = (path: string): unknown => path.split('.').reduce(fieldOf, value);
  const read = <T>(path: string, found: T | undefined, wanted: string): T | undefined => {
    if (found === undefined) wrong.push(`${path}: ${wanted} is expected`);
    return found;
  };
  return {
    any,
    text: (path) => read(path, textOf(any(path)), 'a text') ?? '',
    id: (path) => read(path, idOf(any(path)), 'a number above zero') ?? 0,
    wrong,
  };
}

/** The field of an object that is its own; undefined where there is none, or no object. */
function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Reflect.get(value, name);
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const idOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
