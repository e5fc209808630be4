import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isBroken, renderRaces } from './render.ts';
import { roundsOf, runSeries } from './run-series.ts';
import { runShards } from './run-shards.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    /** Processes; each plays its part of the rounds in repositories of its own. */
    jobs: { type: 'string', default: '2' },
    json: { type: 'string' },
    /** The negative control: appends name whatever head is there. */
    'without-expected-head': { type: 'boolean', default: false },
  },
});
const [rounds, seed, jobs] = [Number(values.rounds), Number(values.seed), Number(values.jobs)];
if (![rounds, seed, jobs].every((one) => Number.isSafeInteger(one) && one >= 0) || rounds < 1 || jobs < 1) {
  console.error(
    'races: --rounds, --seed and --jobs are whole numbers, such as --rounds 10000 --seed 1 --jobs 2.',
  );
  process.exit(2);
}
const broken = values['without-expected-head'];
const started = performance.now();
const progress = (line: string): void => {
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
};
const report =
  jobs === 1
    ? await runSeries({ rounds: roundsOf(rounds), seed, broken, progress })
    : await runShards(new URL(import.meta.url), { rounds, seed, jobs, broken });
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(report)}\n`);
else console.log(`${JSON.stringify(report)}\n\n${renderRaces(report)}`);
if (isBroken(report)) process.exitCode = 1;
