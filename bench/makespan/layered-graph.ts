import { TaskKey } from '../../src/domain/ids.ts';

/** One task with its times in minutes; those who share a resource may not be worked on at the same time. */
export interface TimedTask {
  readonly key: TaskKey;
  readonly after: readonly TaskKey[];
  readonly work: number;
  readonly verify: number;
  readonly resource: number | null;
}

export interface TimedGraph {
  readonly tasks: readonly TimedTask[];
  readonly workers: number;
}

/** A layered graph, the same for the same seed: up to `width` tasks a layer, each behind one to three of the layer before. */
export function layeredGraph(seed: number, width: number): TimedGraph {
  const random = createRandom(seed);
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const verify = between(1, 4);
  const resources = between(1, 4);
  const tasks: TimedTask[] = [];
  let before: readonly TaskKey[] = [];
  for (let layer = 1, layers = between(3, 8); layer <= layers; layer += 1) {
    const above = before;
    const keys = Array.from({ length: between(Math.ceil(width / 2), width) }, (_, at) =>
      TaskKey.parse(`${layer}.${at + 1}`),
    );
    for (const key of keys) {
      const picks = Array.from({ length: between(1, 3) }, () => above[between(0, above.length - 1)]);
      const after = [...new Set(picks.flatMap((pick) => pick ?? []))];
      const resource = random() < 0.25 ? between(1, resources) : null;
      tasks.push({ key, after, work: 2 + 18 * random() ** 2, verify, resource });
    }
    before = keys;
  }
  return { tasks, workers: between(2, width) };
}

/** Mulberry32: 32 bits of state, good enough to draw graphs. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
