import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { renderPage } from './report/page.ts';
import { count, createTally } from './report/tally.ts';
import type { Tally } from './report/tally.ts';
import type { Errand } from './sweep/errand.ts';
import { everyFault, everyPair, seedErrand, seeds } from './sweep/errands.ts';
import { keptOf, readKept } from './sweep/kept.ts';
import { playDrawn, playKept, playSchedule } from './sweep/play.ts';
import type { Outcome } from './sweep/outcome.ts';
import type { Played } from './sweep/play.ts';
import { playAll } from './sweep/pool.ts';
import { shrink } from './sweep/shrink.ts';
import { WITNESSES } from './witness/states.ts';
import { WORLDS } from './worlds/index.ts';

/**
 * Plays requests in which outside calls go wrong, and judges each: `npm run faults -- [--seeds 200] [--from 1] [--world small]
 * [--pairs --shard 1/8] [--write] [--workers 2]`; `--seed N` or `--replay file` plays one with its log.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    world: { type: 'string' },
    replay: { type: 'string' },
    pairs: { type: 'boolean', default: false },
    shard: { type: 'string', default: '1/1' },
    write: { type: 'boolean', default: false },
    workers: { type: 'string' },
  },
});
const KEPT = new URL('./kept/', import.meta.url);
const BROKEN = new URL('./broken/TABLE.md', import.meta.url);
const PAGE = new URL('../docs/reliability.md', import.meta.url);
const MOST_SHRUNK = 5;

const one = values.replay ?? values.seed;
process.exitCode = one === undefined ? await playMany() : await playOne();

async function playOne(): Promise<number> {
  const played = await playChosen();
  const { violations, schedule } = played.outcome;
  console.log(played.log.join('\n'));
  console.log(JSON.stringify(schedule));
  console.log(violations.map(({ checker, what }) => `${checker}: ${what}`).join('\n') || 'no violation');
  return violations.length === 0 ? 0 : 1;
}

function playChosen(): Promise<Played> {
  if (values.replay !== undefined) return playKept(readKept(readFileSync(values.replay, 'utf8')));
  const { seed, world } = seedErrand(Number(values.seed), values.world);
  return playDrawn(world, seed);
}

async function playMany(): Promise<number> {
  const { errands, what } = await chosen();
  const tally = createTally();
  const started = performance.now();
  let played = 0;
  const tell = (outcomes: readonly Outcome[]): void => {
    outcomes.forEach((outcome) => count(tally, outcome));
    played += 1;
    if (played % 100 === 0 || played === errands.length) progress(played, errands.length, tally);
  };
  await playAll(errands, tell, values.workers === undefined ? undefined : Number(values.workers));
  const { user, system } = process.cpuUsage();
  const took = { wallMs: performance.now() - started, cpuMs: (user + system) / 1000 };
  const page = renderPage({ what, tally, broken: readFileSync(BROKEN, 'utf8'), took });
  if (values.write) writeFileSync(PAGE, page);
  else console.log(page);
  console.error(
    `${(took.wallMs / 1000).toFixed(0)} s, ${(took.cpuMs / 1000).toFixed(0)} s of processor time`,
  );
  return (await keep(tally)) + unvisited(tally);
}

async function chosen(): Promise<{ errands: readonly Errand[]; what: string }> {
  const [index = 1, of = 1] = values.shard.split('/').map(Number);
  if (values.pairs) {
    const world = values.world ?? 'small';
    const { errands, all, played } = await everyPair(world, { index, of });
    const part = of > 1 ? `, part ${index} of ${of}` : '';
    return { errands, what: `every pair of faults in ${world} (${played} of ${all} differ${part})` };
  }
  const worlds = values.world === undefined ? WORLDS.map(({ name }) => name) : [values.world];
  const single = await Promise.all(worlds.map(everyFault));
  const drawn = seeds(Number(values.from), Number(values.seeds));
  const what = `every call with every mode that can befall it in ${worlds.length} worlds, and ${drawn.length} seeds`;
  return { errands: [...single.flat(), ...drawn], what };
}

function progress(played: number, all: number, { failing }: Tally): void {
  console.error(`${played} of ${all}, ${failing.length} violations`);
}

/** Shrinks what failed and leaves it as a file that a test holds from then on. */
async function keep({ failing }: Tally): Promise<number> {
  mkdirSync(KEPT, { recursive: true });
  for (const [index, outcome] of failing.entries()) {
    const [first] = outcome.violations;
    if (!first) continue;
    console.error(`${JSON.stringify(outcome.schedule)}\n  ${first.checker}: ${first.what}`);
    if (index >= MOST_SHRUNK) continue;
    const small = await playSchedule(await shrink(outcome.schedule, first.checker));
    const { world, faults } = small.outcome.schedule;
    const name = `${world}-${first.checker}-${faults.map(({ at, mode }) => `${mode}-${at}`).join('-')}.json`;
    writeFileSync(new URL(name, KEPT), `${JSON.stringify(keptOf(small), null, 2)}\n`);
    console.error(`  kept as faults/kept/${name}`);
  }
  return failing.length === 0 ? 0 : 1;
}

/** A whole session must have been everywhere; a part of one need not. */
function unvisited({ states }: Tally): number {
  if (values.pairs || values.world !== undefined) return 0;
  const missed = WITNESSES.filter(({ name }) => !states.has(name));
  for (const { name } of missed) console.error(`No request reached: ${name}`);
  return missed.length === 0 ? 0 : 1;
}
