import type { Oid } from '../../domain/ids.ts';
import type { RequestState } from '../../domain/request-state.ts';
import type { World } from '../../domain/world.ts';
import { TRACKER_PATH } from '../../text/names.ts';
import { renderTracker } from '../../text/tracker.ts';
import { renderCommit, taskSubject } from '../../text/trailers.ts';
import { titlesOf, trackerOf } from '../tracker-of.ts';
import type { Decisions } from '../tracker-of.ts';
import { buildCandidate } from './build-candidate.ts';
import type { ChangeSet } from './change-set.ts';
import { headOf } from './head-of.ts';
import { mergeChanges } from './merge-changes.ts';
import type { Leg } from './run-checkpoint.ts';

export type Candidate =
  | { readonly ok: true; readonly candidate: Oid; readonly base: Oid }
  | { readonly ok: false; readonly conflicts: readonly string[] };

/** Merges change sets into the present head and renders the tracker there, as one commit with every checkpoint as a parent. */
export async function makeCandidate(
  leg: Leg,
  sets: readonly ChangeSet[],
  decisions: Decisions,
): Promise<Candidate> {
  const { deps, state, world } = leg;
  const head = headOf(state, world);
  const merged = await mergeChanges(deps, { world, head: { commit: head.oid, at: head.at } }, sets);
  if (!merged.ok) return merged;
  const landing = sets.map((set) => set.task);
  const tracker =
    state.mode === 'single'
      ? []
      : [
          {
            path: TRACKER_PATH,
            content: renderTracker(trackerOf({ state, world }, landing, decisions)),
            mode: '100644' as const,
          },
        ];
  const candidate = await buildCandidate(deps, head, {
    changes: [...merged.changes, ...tracker],
    checkpoints: sets.flatMap((set) => (set.commit === null ? [] : [set.commit])),
    message: messageOf({ state, world }, leg, sets),
  });
  return { ok: true, candidate, base: head.oid };
}

function messageOf(
  { state, world }: { state: RequestState; world: World },
  { order }: Leg,
  sets: readonly ChangeSet[],
): string {
  const title = titlesOf(state, world);
  const subjects = sets.map((set) => taskSubject(set.task, title(set.task)));
  return renderCommit({
    subject: subjects.length === 1 ? (subjects[0] ?? '') : `Phases ${sets.map((set) => set.task).join(', ')}`,
    summary: subjects.length === 1 ? '' : subjects.map((subject) => `- ${subject}`).join('\n'),
    trailers: {
      request: state.request,
      tasks: sets.map((set) => set.task),
      key: `${state.request}/candidate/${order.grant.term}`,
    },
  });
}
