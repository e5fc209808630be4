/** So often it is measured anew where the text seems to take too long: what grows out of proportion does so every time. */
const TRIES = 6;
/** Below this the machine’s own moods are measured; milliseconds of processor time. */
const LEAST_MS = 2;

/** How many times more processor time the larger text takes than the smaller one; looked at again while it is more than `most`. */
export function growth(
  read: (text: string) => unknown,
  [small, large]: readonly [string, string],
  most: number,
): number {
  let ratio = Infinity;
  for (let tries = 0; tries < TRIES && ratio > most; tries += 1)
    ratio = Math.min(
      ratio,
      least(() => read(large)) /
        Math.max(
          LEAST_MS,
          least(() => read(small)),
        ),
    );
  return ratio;
}

/** The least of some measurements: a busy machine disturbs processor time less than a clock, and the least of it least. */
function least(run: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = process.cpuUsage();
      run();
      return process.cpuUsage(start).user / 1000;
    }),
  );
}
