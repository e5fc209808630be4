/** Refuses inputs that a stand-in does not know, by name; an empty one counts as not given. */
export function checkInputs(
  action: string,
  inputs: Readonly<Record<string, string>>,
  known: readonly string[],
): void {
  const unknown = Object.entries(inputs).filter(
    ([name, value]) => value !== '' && !known.includes(name.toLowerCase()),
  );
  const names = unknown.map(([name]) => `"${name}"`).join(', ');
  if (names !== '') throw new Error(`The stand-in for ${action} does not know the input ${names}.`);
}

/** A boolean input with its default. */
export function readFlag(value: string | undefined, fallback: boolean): boolean {
  if (value === undefined || value === '') return fallback;
  return value.toLowerCase() === 'true';
}
