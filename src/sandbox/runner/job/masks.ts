/** The secrets of a job, hidden in all that it prints. */
export interface Masks {
  add(secret: string): void;
  hide(text: string): string;
  /** True if the text holds a secret. */
  holds(text: string): boolean;
}

/** Makes masks; matching is literal, whole and line by line, so encoded secrets stay visible as they may on GitHub. */
export function createMasks(initial: readonly string[]): Masks {
  const secrets = new Set<string>();
  const add = (secret: string): void => {
    for (const line of [secret, ...secret.split('\n')]) {
      if (line.trim() !== '') secrets.add(line.trim());
    }
  };
  for (const secret of initial) add(secret);
  const longestFirst = (): string[] => [...secrets].sort((left, right) => right.length - left.length);
  return {
    add,
    hide: (text) => longestFirst().reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text),
    holds: (text) => [...secrets].some((secret) => text.includes(secret)),
  };
}
