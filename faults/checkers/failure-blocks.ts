import type { TaskKey } from '../../src/domain/ids.ts';
import { isDone } from '../../src/domain/request-state.ts';
import type { Checker, Evidence } from './checker.ts';
import { behind, mandateIn } from './tools.ts';

/** 6. Nobody waits without a reason, and nobody goes on without one. */
export const failureBlocks: Checker = {
  name: 'failure-blocks',
  promise: 'a task that failed blocks exactly its descendants',
  check: (evidence) => [...startedBehind(evidence), ...stuckBeside(evidence)],
};

function startedBehind(evidence: Evidence): readonly string[] {
  const asking = new Set<TaskKey>();
  const found: string[] = [];
  for (const { event } of evidence.entries) {
    if (event.type === 'asked' && event.task !== null) asking.add(event.task);
    const opened = mandateIn(event);
    if (opened !== null) asking.delete(opened);
    if (event.type === 'skipped' || event.type === 'admitted') asking.delete(event.task);
    // Nobody waits for whom the foreman could answer in people's own words.
    if (event.type === 'self-answered') asking.delete(event.task);
    // A merge is a person's word too.
    if (event.type === 'hand-merged') for (const key of event.tasks) asking.delete(key);
    if (event.type !== 'granted') continue;
    const granted = event.grants.flatMap((grant) => (grant.kind === 'work' ? [grant.task] : []));
    for (const key of asking) {
      const late = granted.filter((task) => task === key || behind(evidence, key).has(task));
      found.push(...late.map((task) => `Task ${task} was granted while ${key} waited for a person.`));
    }
  }
  return found;
}

/** In a request that waits for a person, everything that does not wait for that person is done. */
function stuckBeside(evidence: Evidence): readonly string[] {
  const { state } = evidence;
  // At its cap nothing starts: what was paid for and lost counts in full, and a person is asked about the money.
  if (!state || state.stopped || state.paused !== null) return [];
  const asking = state.tasks.filter((task) => task.status === 'asking').map((task) => task.key);
  if (asking.length === 0) return [];
  const waits = new Set(asking.flatMap((key) => [key, ...behind(evidence, key)]));
  return state.tasks
    .filter((task) => !waits.has(task.key) && !isDone(task))
    .map((task) => `Task ${task.key} stands still although it waits for nobody.`);
}
