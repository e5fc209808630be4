/** Below this a ratio says more about the machine than about the text; milliseconds. */
const LEAST_MS = 0.05;
const TIMES = 5;
const MOST_ROUNDS = 6;
/** From here on a ratio is looked at again: what grows out of proportion does so every time. */
const SUSPICIOUS = 2.3;
/** A sample shorter than this is made of several. */
const SAMPLE_MS = 2;

/** The time that a piece of work took when it took least, in milliseconds; at other times something disturbed it. */
export function fastest(times: number, work: () => unknown): number {
  let [best, repeats] = [Infinity, 1];
  for (let at = 0; at < times; at += 1) {
    const started = performance.now();
    for (let turn = 0; turn < repeats; turn += 1) work();
    const each = (performance.now() - started) / repeats;
    best = Math.min(best, each);
    repeats = Math.max(repeats, Math.min(100, Math.ceil(SAMPLE_MS / Math.max(best, 0.001))));
  }
  return best;
}

/** How many times longer twice the work takes than once, null where that is too short to tell; and the time of once. */
export function doubling(
  once: () => unknown,
  twice: () => unknown,
): { readonly ms: number; readonly ratio: number | null } {
  let [ms, double] = [Infinity, Infinity];
  for (let at = 0; at < MOST_ROUNDS; at += 1) {
    ms = Math.min(ms, fastest(TIMES, once));
    double = Math.min(double, fastest(TIMES, twice));
    if (double / ms < SUSPICIOUS) break;
  }
  return { ms, ratio: double < LEAST_MS ? null : double / ms };
}
