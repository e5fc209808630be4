import { awaitsApproval } from '../../domain/request-state.ts';
import type { Addition } from '../../domain/request-state.ts';
import { somethingToGrant } from '../../flow/decide-grants.ts';
import { renderOwed, renderStalled } from '../../report/stalled.ts';
import { commentBy, ensureComment } from '../ensure-comment.ts';
import { expect } from '../expect.ts';
import { linesOf } from '../publish/file-more.ts';
import { poolsIn } from '../pools-in.ts';
import { momentOf } from '../pools-of.ts';
import { statusText } from '../show-status.ts';
import { mayRunAgain } from '../runs-over.ts';
import type { RunFate } from '../runs-over.ts';
import { sayAnew } from '../say-anew.ts';
import { owedBy } from './owed.ts';
import type { Sweeping } from './sweeping.ts';

/** Lets a request go on for which nobody is at work: what is ready is granted by a new run, what has no plan yet by its own run. */
export async function wakeAgain(at: Sweeping): Promise<void> {
  const { state } = at;
  const run = at.entries.at(-1)?.run.id;
  if (run === undefined || state.stopped) return;
  if (state.phase === 'running') return wakeRunning(at, run);
  const owed = owedBy(at);
  if (owed) return sayOwed(at, owed);
  if (state.phase === 'finished' || state.mode === 'talk' || awaitsApproval(state)) return;
  if (run === at.job.run.id || commentBy(at.world.issue, state.nonce)) return;
  const fate = await at.fates.of(run);
  if (fate.kind === 'over') await startAgain(at, { run, fate });
}

/** Its run says it when its failed jobs are run again; where that cannot help, the status says what was lost. What a run that succeeded has shown, a person changed. */
async function sayOwed(at: Sweeping, { what, run }: NonNullable<ReturnType<typeof owedBy>>): Promise<void> {
  const { state, world, job } = at;
  const fate = await at.fates.of(run);
  if (fate.kind !== 'over' || fate.succeeded || (await runAgain(at, { run, fate }))) return;
  const note = renderOwed({ cancelled: fate.end === 'cancelled', what }, job.trigger);
  const said = commentBy(world.issue, state.nonce);
  if (said?.body.includes(note)) return;
  await sayAnew(at, world.issue, { nonce: state.nonce, body: statusText(at, [note]), said });
}

async function wakeRunning(at: Sweeping, run: number): Promise<void> {
  const { deps, state, world, fates, job } = at;
  const planning = await planAgain(at);
  const mine = run === job.run.id;
  if (!mine && (await fates.of(run)).kind !== 'over') return;
  // A request that met the cap of a day or an hour goes on with the next one.
  const day = { ...momentOf(deps.clock.now()), othersToday: null };
  if (!somethingToGrant(state, poolsIn(world, day)) && !(await somethingToFile(at, planning))) return;
  const wake = () => deps.forge.wake(state.request, 'the sweep found something to start');
  const answer = await wake();
  const again = answer.kind === 'unknown' ? await wake() : answer;
  if (again.kind === 'refused') expect(again, `Waking request ${state.request}`);
}

/** Whether what was planned besides needs no word more, and its run is over, which was not started again to show it first. */
async function somethingToFile(at: Sweeping, planning: ReadonlySet<number>): Promise<boolean> {
  const runs = at.state.additions.flatMap((one) =>
    one.status === 'planned' && !planning.has(one.comment) ? (linesOf(at, one).at(-1)?.run.id ?? []) : [],
  );
  for (const run of runs) if ((await at.fates.of(run)).kind === 'over') return true;
  return false;
}

/** What was asked for besides and has no plan that people can see, since its run failed: that is run again, once. Gives the comments that asked for it. */
async function planAgain(at: Sweeping): Promise<ReadonlySet<number>> {
  const started = new Set<number>();
  for (const addition of at.state.additions.filter((one) => isUnseen(at, one))) {
    const run = askedBy(at, addition)?.run.id ?? 0;
    const fate = await at.fates.of(run);
    if (fate.kind === 'over' && (await runAgain(at, { run, fate }))) started.add(addition.comment);
  }
  return started;
}

const isUnseen = ({ world }: Sweeping, { status, nonce }: Addition): boolean =>
  status === 'asked' || ((status === 'waits' || status === 'planned') && !commentBy(world.issue, nonce));

const askedBy = ({ entries }: Sweeping, { comment }: Addition) =>
  entries.findLast(
    ({ event }) =>
      (event.type === 'asked-more' || event.type === 'planned-more') && event.comment === comment,
  );

/** No plan was filed and nothing was said: the run's failed jobs are run again; where that cannot help, the issue says so. */
async function startAgain(
  at: Sweeping,
  { run, fate }: { readonly run: number; readonly fate: Extract<RunFate, { kind: 'over' }> },
): Promise<void> {
  const { state, world } = at;
  if (await runAgain(at, { run, fate })) return;
  const note = renderStalled({ cancelled: fate.end === 'cancelled', phase: state.phase }, at.job.trigger);
  await ensureComment(at, world.issue, { nonce: state.nonce, body: statusText(at, [note]) });
}

async function runAgain(
  { deps }: Sweeping,
  { run, fate }: { readonly run: number; readonly fate: Extract<RunFate, { kind: 'over' }> },
): Promise<boolean> {
  if (!mayRunAgain(fate)) return false;
  const answer = await deps.forge.rerunFailed(run);
  if (answer.kind === 'refused') deps.log.warn(`Run ${run} could not be started again: ${answer.message}`);
  return answer.kind !== 'refused';
}
