import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientAs, users } from '../../src/demo/sandbox/people.ts';
import { startHub } from '../../src/sandbox/hub/index.ts';
import { round, type Row, type Section, type Verdict } from '../report/section.ts';
import { place } from './hub-deps.ts';
import { raceOnce, type RaceSums } from './race.ts';
import { seedRequest } from './seed-request.ts';

const SECONDS = 25;
/** A new journal after so many rounds, so that its length does not slow the contests down. */
const ROUNDS_A_JOURNAL = 25;
const WANTED = 10_000;

/** Several runs that decide on the same request at the same moment, over the wire and real Git, with answers lost among them. */
export async function measureRaces(): Promise<Section> {
  const dir = await mkdtemp(join(tmpdir(), 'foreman-bench-'));
  const hub = await startHub({
    dir,
    users,
    repositories: [
      { owner: place.owner, name: place.repo, seed: { 'README.md': '# Parts\n' }, collaborators: {} },
    ],
    limits: { user: 1_000_000, job: 1_000_000 },
  });
  const mona = clientAs('mona', hub.apiUrl);
  const sums: RaceSums = { rounds: 0, grants: 0, appends: 0, stale: 0, lost: 0, doubled: [] };
  try {
    const end = performance.now() + SECONDS * 1000;
    while (performance.now() < end) {
      const seeded = await seedRequest(mona, { tasks: 3, width: 3, landed: 0 });
      for (let at = 0; at < ROUNDS_A_JOURNAL && performance.now() < end; at += 1) {
        await raceOnce(hub, seeded.request, sums);
      }
    }
  } finally {
    await hub.close();
    await rm(dir, { recursive: true, force: true });
  }
  return { name: 'Races for a grant', rows: [rowOf(sums)] };
}

/** Too few races prove nothing either way. */
function verdictOf(doubled: number, rounds: number): Verdict {
  if (doubled > 0) return 'missed';
  return rounds >= WANTED ? 'met' : 'shown';
}

function rowOf(sums: RaceSums): Row {
  const doubled = sums.doubled.length;
  return {
    what: 'double claims or grants',
    value: `${doubled} in ${sums.rounds} races`,
    bar: `0 in ${WANTED} races`,
    verdict: verdictOf(doubled, sums.rounds),
    why:
      doubled > 0
        ? sums.doubled.slice(0, 3).join('; ')
        : `as many races as fitted into ${SECONDS} s, not yet ${WANTED}: ${sums.grants} grants, ${sums.appends} appends of which ${sums.stale} came too late and ${sums.lost} lost their answer (${round(sums.appends / Math.max(1, sums.rounds), 1)} a race)`,
    asserted: true,
  };
}
