import { hashText } from '../../src/domain/hash.ts';
import { Nonce, RequestId, TaskKey } from '../../src/domain/ids.ts';
import type { JournalEvent, JournalTask } from '../../src/domain/journal.ts';
import type { RequestState } from '../../src/domain/request-state.ts';
import type { Pools } from '../../src/flow/decide-grants.ts';
import { foresee } from '../../src/flow/replay.ts';
import { firstState } from '../../src/flow/replay/plan.ts';
import type { Commits } from './commits.ts';
import { ROOT_COMMIT } from './commits.ts';
import type { World } from './worlds.ts';

/** Every nonce of the model: no decision compares them. */
export const NONCE = Nonce.parse('modelmodelmodel0');
/** The request that every world is about. */
export const REQUEST = RequestId.parse('42');
/** The number of the first task's issue; the next ones follow. */
export const FIRST_ISSUE = 101;

/** The request as it stands when its tasks are filed and nothing is granted yet. */
export function filedState(world: World, commits: Commits): RequestState {
  const base = commits.oidOf(ROOT_COMMIT);
  const text = hashText('please');
  const requested = {
    type: 'requested',
    request: REQUEST,
    issue: 42,
    comment: 900,
    by: 'mona',
    kind: 'build',
    text,
    base,
    nonce: NONCE,
  } as const;
  const tasks = world.tasks.map(journalTask);
  const places = tasks.map(({ key }, place) => ({ key, issue: FIRST_ISSUE + place, node: `I_${place}` }));
  const events: JournalEvent[] = [
    { type: 'planned', kind: 'tasks', plan: text, tasks, nonce: NONCE, spent: null },
    { type: 'filed', tasks: places, work: base },
  ];
  return foresee(firstState(requested), events, { id: 1, attempt: 1 });
}

/** One pool that all tasks share. */
export const poolsOf = (world: World): Pools => ({ poolOf: () => 'workers', most: () => world.places });

const journalTask = ({ key, after = [], conflicts = [] }: World['tasks'][number]): JournalTask => ({
  key: TaskKey.parse(key),
  worker: 'coding',
  after: after.map((one) => TaskKey.parse(one)),
  priority: 'medium',
  contract: hashText(key),
  conflicts: conflicts.map((one) => TaskKey.parse(one)),
  nonce: NONCE,
});
