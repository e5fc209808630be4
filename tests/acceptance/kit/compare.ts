/** What differs between two values that are made of records, lists and texts: one line for each place. */
export function compare(expected: unknown, seen: unknown, place = ''): readonly string[] {
  if (Array.isArray(expected) && Array.isArray(seen)) return compareLists(expected, seen, place);
  if (isRecord(expected) && isRecord(seen)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(seen)])];
    return keys.flatMap((key) => compare(expected[key], seen[key], `${place}/${key}`));
  }
  if (Object.is(expected, seen)) return [];
  return [`${place}: ${show(seen)} instead of ${show(expected)}`];
}

/** Lists are sorted: what is there too often or too seldom is named. */
function compareLists(
  expected: readonly unknown[],
  seen: readonly unknown[],
  place: string,
): readonly string[] {
  const missing = without(expected, seen).map((one) => `${place}: missing ${show(one)}`);
  const more = without(seen, expected).map((one) => `${place}: too much ${show(one)}`);
  return [...missing, ...more];
}

function without(list: readonly unknown[], taken: readonly unknown[]): readonly unknown[] {
  const left = taken.map(show);
  return list.filter((one) => {
    const at = left.indexOf(show(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const show = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
