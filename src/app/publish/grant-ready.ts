import { grantsOrIdle } from '../../flow/decide-grants.ts';
import { decideHandMerge } from '../../flow/decide-hand-merge.ts';
import { decideHolds } from '../../flow/decide-holds.ts';
import { decideStops } from '../../flow/decide-stops.ts';
import { foresee } from '../../flow/replay.ts';
import type { TaskState } from '../../domain/request-state.ts';
import { decideOn } from '../decide-on.ts';
import { committedByHand } from '../person-acts.ts';
import { handMergeOf } from '../hand-merge.ts';
import { showTasks } from '../intake/show-tasks.ts';
import { configText } from '../load-config.ts';
import type { LoadedRequest } from '../load-request.ts';
import { poolsIn } from '../pools-in.ts';
import { statusEdit } from '../show-status.ts';
import { epicsSeen, keptNonces, stopsOf } from '../stops-of.ts';
import { tellStopped } from '../tell-stopped.ts';
import { dayTaken } from './day-taken.ts';
import { freed } from './freed.ts';
import type { Publishing } from './publishing.ts';
import { unsaidWords } from './unsaid-words.ts';

/** Grants everything that is ready, by one append that shows it in the status. */
export async function grantReady(at: Publishing): Promise<LoadedRequest> {
  const nonceOf = keptNonces(at.deps.ids);
  const day = await dayTaken(at);
  const decided = await decideOn(
    at,
    {
      request: at.state.request,
      texts: [configText],
      seen: at,
      show: (after) => statusEdit({ ...after, job: at.job }, []),
    },
    async (loaded) => {
      const merged = decideHandMerge(loaded.state, await handMergeOf(at.deps, loaded));
      const seen = { ...loaded, state: foresee(loaded.state, merged.events, at.job.run) };
      const { state, world } = seen;
      const stopped = state.stopped ? [] : decideStops(state, stopsOf(seen, nonceOf));
      const held = state.stopped ? [] : decideHolds(state, epicsSeen(seen, nonceOf));
      const unsaid = await unsaidWords(at.deps, seen);
      const pools = { ...poolsIn(world, day), byHand: committedByHand(seen), unsaid };
      const before = [...stopped, ...held];
      const granted = grantsOrIdle(foresee(state, before, at.job.run), pools);
      return { ...granted, events: [...merged.events, ...before, ...granted.events] };
    },
  );
  // Grants are waiting: what could not be said now is said by the sweep.
  for (const { answer } of await tellStopped({ ...at, ...decided }))
    if (answer?.kind !== 'done')
      at.deps.log.warn(`A stopped task could not be told: ${answer?.message ?? 'no answer'}`);
  await showTasks(at, decided, issuesOf(freed(decided.state, at.job)));
  return decided;
}

const issuesOf = (tasks: readonly TaskState[]): readonly number[] =>
  tasks.flatMap(({ issue }) => issue ?? []);
