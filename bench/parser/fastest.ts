/** Below this a ratio says more about the machine than about the text; milliseconds. */
const LEAST_MS = 0.05;
const WINDOW_MS = 100;
const MOST_ROUNDS = 4;
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

/**
 * The processor time of a piece of work, in milliseconds: what else the machine does is not counted. It is told in steps of some
 * milliseconds, so the work is repeated until the steps are small beside it.
 */
function processorTime(work: () => unknown): number {
  const before = process.threadCpuUsage();
  for (let turns = 1; ; turns += 1) {
    work();
    const { user, system } = process.threadCpuUsage(before);
    const milliseconds = (user + system) / 1000;
    if (milliseconds >= WINDOW_MS) return milliseconds / turns;
  }
}

/** Three doublings, so that a disturbance at either end counts a third. */
const DOUBLINGS = 3;

/** How many times longer twice the text takes, the mean of three doublings up to `most` bytes; null where that is too short to tell. */
export function doubling(
  read: (text: string) => unknown,
  text: (bytes: number) => string,
  most: number,
): number | null {
  const [small, large] = [text(most / 2 ** DOUBLINGS), text(most)];
  let ratio = Infinity;
  let last = Infinity;
  for (let at = 0; at < MOST_ROUNDS && ratio > SUSPICIOUS; at += 1) {
    const first = processorTime(() => read(small));
    last = processorTime(() => read(large));
    ratio = Math.min(ratio, (last / first) ** (1 / DOUBLINGS));
  }
  return last < LEAST_MS ? null : ratio;
}
