import type { TaskKey } from '../../src/domain/ids.ts';
import { heldBy } from '../../src/flow/replay/grants.ts';
import type { Checker } from './checker.ts';

/** 19. Whoever cancels a run wants it to end. */
export const cancelIsAStop: Checker = {
  name: 'cancel-is-a-stop',
  promise: 'a task whose run a person cancelled is not worked on again before a person says so',
  check: ({ entries, cancelled = [] }) => {
    const held = new Map<number, readonly TaskKey[]>();
    const stopped = new Set<TaskKey>();
    const found: string[] = [];
    for (const { event, run } of entries) {
      if (event.type === 'released') for (const key of held.get(event.term) ?? []) stopped.add(key);
      if (event.type === 'answered' && event.task !== null) stopped.delete(event.task);
      if (event.type !== 'granted') continue;
      for (const grant of event.grants) {
        const again = grant.kind === 'work' && stopped.has(grant.task);
        if (again) found.push(`Task ${grant.task} was granted again after its run was cancelled.`);
        if (cancelled.includes(run.id) && grant.kind === 'work') held.set(grant.term, heldBy(grant));
      }
    }
    return found;
  },
};
