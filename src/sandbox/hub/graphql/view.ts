/** The arguments of a field, already held against the schema by graphql-js. */
export type Args = Readonly<Record<string, unknown>>;

/** A field that takes arguments or is worth computing only when asked for. */
export type LazyField = (args: Args) => unknown;

/**
 * How an object answers a selection: the fields that are built, by name, as values or functions of their arguments. A
 * field that is absent is not built; one that has no value is `null`. `__typename` is needed behind interfaces and unions.
 */
export type View = Readonly<Record<string, unknown>>;

/** The text of an argument, undefined where it is absent or null. */
export function textArg(args: Args, name: string): string | undefined {
  const value = args[name];
  return typeof value === 'string' ? value : undefined;
}

/** The number of an argument, undefined where it is absent or null. */
export function numberArg(args: Args, name: string): number | undefined {
  const value = args[name];
  return typeof value === 'number' ? value : undefined;
}

/** The texts of a list argument, undefined where it is absent or null. */
export function textsArg(args: Args, name: string): readonly string[] | undefined {
  const value = args[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}
