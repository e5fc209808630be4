import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAccepted } from '../../src/app/load-request.ts';
import { clientAs, users } from '../../src/demo/sandbox/people.ts';
import { decideGrants, type Pools } from '../../src/flow/decide-grants.ts';
import { startHub, type Hub } from '../../src/sandbox/hub/index.ts';
import { atMost, round, type Section } from '../report/section.ts';
import { hubDeps, place } from './hub-deps.ts';
import { seedRequest, type SeededRequest } from './seed-request.ts';

const SIZES = [100, 1000] as const;
const TIMES = 12;
const BAR_MS = 50;
const GROWTH_BAR = 12;
const WIDTH = 10;
const POOLS: Pools = { poolOf: () => 'coding', most: () => 5 };

interface Loaded extends SeededRequest {
  readonly ours: number;
  readonly hubs: number;
}

/** Reading a large request over the wire and deciding what is granted next; the hub's share of the time is taken off. */
export async function measureLoad(): Promise<Section> {
  const dir = await mkdtemp(join(tmpdir(), 'foreman-bench-'));
  const seed = { 'README.md': '# Parts\n' };
  const repositories = [{ owner: place.owner, name: place.repo, seed, collaborators: {} }];
  const hub = await startHub({ dir, users, repositories, limits: { job: 100_000 } });
  try {
    const [small, large] = [await loadOf(hub, SIZES[0]), await loadOf(hub, SIZES[1])];
    return { name: 'Load and decide', rows: rowsOf(small, large) };
  } finally {
    await hub.close();
    await rm(dir, { recursive: true, force: true });
  }
}

/** Half of the tasks have landed. The fastest of several times counts: the others waited for something else. */
async function loadOf(hub: Hub, tasks: number): Promise<Loaded> {
  const mona = clientAs('mona', hub.apiUrl);
  const seeded = await seedRequest(mona, { tasks, width: WIDTH, landed: tasks / 2 });
  const deps = hubDeps(hub, tasks);
  let [ours, hubs] = [Infinity, Infinity];
  for (let time = 0; time < TIMES; time += 1) {
    const before = hub.requests.length;
    const started = performance.now();
    const { state } = await loadAccepted(deps, { request: seeded.request });
    const granted = decideGrants(state, POOLS).events.length;
    const whole = performance.now() - started;
    if (granted === 0) throw new Error(`Nothing was granted in a request of ${tasks} tasks.`);
    const served = hub.requests.slice(before).reduce((sum, one) => sum + one.milliseconds, 0);
    ours = Math.min(ours, whole - served);
    hubs = Math.min(hubs, served);
  }
  return { ...seeded, ours, hubs };
}

function rowsOf(small: Loaded, large: Loaded): Section['rows'] {
  const growth = large.ours / small.ours;
  const bytes = `journals of ${round(small.bytes / 1024, 0)} and ${round(large.bytes / 1024, 0)} KiB`;
  return [
    {
      what: 'growth of load and decide, 1,000 tasks to 100',
      value: round(growth),
      bar: String(GROWTH_BAR),
      verdict: atMost(growth, GROWTH_BAR),
      why: `${bytes}, half of the tasks landed; the fastest of ${TIMES}, without the time that the hub itself took`,
      asserted: true,
    },
    {
      what: 'load and decide, 1,000 tasks',
      value: large.ours <= BAR_MS ? 'within the goal' : 'beyond the goal',
      bar: `${BAR_MS} ms of ours`,
      verdict: atMost(large.ours, BAR_MS),
      why: 'reading the answer, checking every line of the journal, replaying it, deciding; a time, so it depends on the machine',
      time: `${round(large.ours, 0)} ms of ours, ${round(large.hubs, 0)} ms of the hub; 100 tasks ${round(small.ours, 1)} ms`,
    },
  ];
}
