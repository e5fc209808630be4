import type { RequestId } from '../../domain/ids.ts';
import type { RequestState, TaskState } from '../../domain/request-state.ts';
import { decideHandMerge } from '../../flow/decide-hand-merge.ts';
import { reviewedCommit } from '../../flow/decide-pull-reviews.ts';
import type { PullReviews } from '../../flow/decide-pull-reviews.ts';
import { decideSweep } from '../../flow/decide-sweep.ts';
import type { RunEnd, RunsOver } from '../../flow/decide-release.ts';
import { lastHeads } from '../last-pull.ts';
import { decideHolds } from '../../flow/decide-holds.ts';
import { decideStops } from '../../flow/decide-stops.ts';
import { foresee } from '../../flow/replay.ts';
import { hearCi } from '../ci/hear-ci.ts';
import { mustAllBeSaid } from '../must-be-said.ts';
import { taskBranchOf } from '../checkpoint/task-branch.ts';
import { handMergeOf } from '../hand-merge.ts';
import { pullReviews } from '../reviews/pull-reviews.ts';
import { epicsSeen, keptNonces, stopsOf } from '../stops-of.ts';
import { tellStopped } from '../tell-stopped.ts';
import { decideOn } from '../decide-on.ts';
import { configText } from '../load-config.ts';
import { loadKnown } from '../load-known.ts';
import { loadAccepted } from '../load-request.ts';
import type { LoadedRequest, RequestRef } from '../load-request.ts';
import { notesText } from '../settle/notes-file.ts';
import { plansText } from '../plan-summaries.ts';
import { reopened } from './reopened.ts';
import { showRequest } from './show-request.ts';
import type { Sweep, Sweeping } from './sweeping.ts';
import { unshown } from './unshown.ts';
import type { Unshown } from './unshown.ts';
import { wakeAgain } from './wake-again.ts';

/** Decides one request again, shows what is not shown, and wakes what can go on; gives the request as it stands then. */
export async function sweepRequest(sweep: Sweep, request: RequestId): Promise<LoadedRequest> {
  // What waits for a person at the end: the last pull request, which is its own where there is a single task.
  const ref: RequestRef = { request, heads: lastHeads(request), texts: [configText, plansText(request)] };
  const first = await hearCiFirst(sweep, ref);
  const finish = sweep.deps.ids.nonce();
  const nonceOf = keptNonces(sweep.deps.ids);
  const decided = await decideOn(sweep, { ...ref, seen: first }, async (loaded) => {
    const merged = decideHandMerge(loaded.state, await handMergeOf(sweep.deps, loaded));
    const seen = await withPulls(sweep, {
      ...loaded,
      state: foresee(loaded.state, merged.events, sweep.job.run),
    });
    const { state, world } = seen;
    const ends = await endsOf(sweep, state);
    const reviews = await reviewsFor(sweep, seen);
    const swept = decideSweep(
      state,
      { ends, nonceOf },
      { run: sweep.job.run, finish, head: world.target.head, ...reviews },
    );
    const after = foresee(state, swept.events, sweep.job.run);
    const again = await reopened(sweep, seen);
    const stops = decideStops(after, stopsOf({ ...seen, state: after }, nonceOf));
    const held = decideHolds(after, epicsSeen(seen, nonceOf));
    return { ...swept, events: [...merged.events, ...swept.events, ...stops, ...held, ...again.events] };
  });
  const at: Sweeping = { ...sweep, ...decided };
  const due = await unshown(at);
  const shown =
    due.issues.length === 0 ? at : { ...at, ...(await loadKnown(at.deps, lookAt(ref, due, at), at.state)) };
  if (!(await showRequest(shown, due))) await wakeAgain(at);
  mustAllBeSaid(await tellStopped(at));
  return decided;
}

/** The pull requests that wait for a person, so that one which was closed is seen. */
async function withPulls({ deps }: Sweep, at: LoadedRequest): Promise<LoadedRequest> {
  const heads = inReview(at).map((task) => taskBranchOf(at.state, task));
  if (heads.length === 0) return at;
  const { pulls } = (await loadAccepted(deps, { request: at.state.request, heads })).world;
  return { ...at, world: { ...at.world, pulls: [...at.world.pulls, ...pulls] } };
}

async function reviewsFor({ deps }: Sweep, at: LoadedRequest): Promise<{ readonly reviews?: PullReviews }> {
  const keys = inReview(at).map(({ key }) => key);
  return keys.length === 0 ? {} : { reviews: await pullReviews(deps, at, keys) };
}

const inReview = ({ state }: LoadedRequest): readonly TaskState[] =>
  state.tasks.filter((task) => reviewedCommit(task) !== null);

/** What waits for CI is settled before anything else is decided; then the request is read anew. */
async function hearCiFirst(sweep: Sweep, ref: RequestRef): Promise<LoadedRequest> {
  const seen = await loadAccepted(sweep.deps, ref);
  return (await hearCi(sweep, ref, seen)) ? loadAccepted(sweep.deps, ref) : seen;
}

/** What may have to be said about a task from its notes: why a person is asked, or a report. */
const hasWords = ({ status, draft }: TaskState): boolean =>
  status === 'asking' || (draft !== null && draft.delivery !== 'files');

const lookAt = (
  ref: RequestRef,
  due: Pick<Unshown, 'issues' | 'tasks'>,
  { state }: Sweeping,
): RequestRef => ({
  ...ref,
  focus: due.issues.filter((issue) => issue !== state.issue),
  texts: [
    ...(ref.texts ?? []),
    ...due.tasks.filter(hasWords).map(({ key }) => notesText(state.request, key)),
  ],
});

/** The runs that hold grants and are over. A run that goes on is left alone, however long it takes. */
async function endsOf({ fates, job }: Sweep, state: RequestState): Promise<RunsOver['ends']> {
  const ends = new Map<number, RunEnd>();
  for (const run of new Set(state.live.map((one) => one.run.id))) {
    if (run === job.run.id) continue;
    const fate = await fates.of(run);
    if (fate.kind === 'over') ends.set(run, fate.end);
  }
  return ends;
}
