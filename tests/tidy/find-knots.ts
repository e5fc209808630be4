/** The knots in a web of links: each set of files that reach each other, sorted; none where all flows one way. */
export function findKnots(links: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const reached = new Map([...links.keys()].map((start) => [start, reachable(links, start)]));
  const knots = new Map<string, readonly string[]>();
  for (const [start, ahead] of reached) {
    if (!ahead.has(start)) continue;
    const knot = [...ahead].filter((other) => reached.get(other)?.has(start)).sort();
    knots.set(knot.join('\n'), knot);
  }
  return [...knots.values()];
}

function reachable(links: ReadonlyMap<string, ReadonlySet<string>>, start: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...(links.get(start) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(links.get(next) ?? []));
  }
  return seen;
}
