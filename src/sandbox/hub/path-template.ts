/** Of two templates that match one path the one with more fixed parts is meant. */
export const countLiterals = (template: string): number =>
  template.split('/').filter((part) => !part.startsWith('{')).length;

/** The values of a path as their writer meant them; what is no percent-encoding stays as it is. */
export const decodeAll = (groups: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decode(value)]));

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
