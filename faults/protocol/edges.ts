/** Arrows between numbered states, kept in a few bytes each. */
export interface Edges {
  readonly add: (from: number, to: number) => void;
  /** Every state from which one of the marked ones can be reached, as 1 in the answer. */
  readonly leadingTo: (goals: Uint8Array) => Uint8Array;
}

export function createEdges(): Edges {
  let ends = new Int32Array(2 ** 16);
  let size = 0;
  return {
    add(from, to) {
      if (size === ends.length) {
        const next = new Int32Array(ends.length * 2);
        next.set(ends);
        ends = next;
      }
      ends[size] = from;
      ends[size + 1] = to;
      size += 2;
    },
    leadingTo: (goals) => walkBack(goals, ends.subarray(0, size)),
  };
}

/** Backwards from the goals, over arrows sorted by where they lead. */
function walkBack(goals: Uint8Array, ends: Int32Array): Uint8Array {
  const { starts, sources } = sortByEnd(ends, goals.length);
  const reached = goals.slice();
  const queue = new Int32Array(goals.length);
  let [head, tail] = [0, 0];
  for (let one = 0; one < goals.length; one += 1) if (goals[one] === 1) queue[tail++] = one;
  while (head < tail) {
    const at = queue[head++] ?? 0;
    for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place += 1) {
      const from = sources[place] ?? 0;
      if (reached[from] === 1) continue;
      reached[from] = 1;
      queue[tail++] = from;
    }
  }
  return reached;
}

function sortByEnd(ends: Int32Array, states: number): { starts: Int32Array; sources: Int32Array } {
  const starts = new Int32Array(states + 1);
  for (let place = 1; place < ends.length; place += 2) count(starts, (ends[place] ?? 0) + 1);
  for (let one = 0; one < states; one += 1) starts[one + 1] = (starts[one + 1] ?? 0) + (starts[one] ?? 0);
  const next = starts.slice();
  const sources = new Int32Array(ends.length / 2);
  for (let place = 0; place < ends.length; place += 2) {
    const to = ends[place + 1] ?? 0;
    sources[next[to] ?? 0] = ends[place] ?? 0;
    count(next, to);
  }
  return { starts, sources };
}

const count = (list: Int32Array, place: number): void => {
  list[place] = (list[place] ?? 0) + 1;
};
