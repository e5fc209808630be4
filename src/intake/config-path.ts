/** Where a value stands in a YAML tree. */
export type YamlPath = readonly (string | number)[];

/** `pools[2].count`, as messages name a place. */
export function renderPath(path: YamlPath): string {
  return path.reduce<string>(
    (sum, part) => (typeof part === 'number' ? `${sum}[${part}]` : sum === '' ? part : `${sum}.${part}`),
    '',
  );
}
