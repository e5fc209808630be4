import { LEG_REQUESTS } from '../../domain/budgets.ts';
import { isRedWithout } from '../../flow/base-verdict.ts';
import { heldBy } from '../../flow/replay/grants.ts';
import { costSummary } from '../cost-summary.ts';
import type { CiVerdict } from '../../domain/ci.ts';
import type { LegOrder } from '../../domain/leg.ts';
import { ForemanError } from '../../domain/fault.ts';
import { decideHandMerge } from '../../flow/decide-hand-merge.ts';
import { decideFinish } from '../../flow/decide-finish.ts';
import type { Decision } from '../../flow/decision.ts';
import { decideSettle } from '../../flow/decide-settle.ts';
import type { LegEnd } from '../../flow/decide-settle.ts';
import { decideWake } from '../../flow/decide-wake.ts';
import { foresee } from '../../flow/replay.ts';
import { awaitingIn, taskOf } from '../../domain/request-state.ts';
import { branchesOf, issueOf } from '../../text/names.ts';
import { taskBranch } from '../checkpoint/task-branch.ts';
import { handMergeOf } from '../hand-merge.ts';
import { pullReviews } from '../reviews/pull-reviews.ts';
import { fileMending } from '../catch-up/file-mending.ts';
import { decideOn } from '../decide-on.ts';
import type { DecideRef } from '../decide-on.ts';
import { poolsIn } from '../pools-in.ts';
import { momentOf } from '../pools-of.ts';
import { plansText } from '../plan-summaries.ts';
import { statusEdit } from '../show-status.ts';
import { ciModeOf } from '../ci/look-at-ci.ts';
import { startCi } from '../ci/start-ci.ts';
import { configOf, configText } from '../load-config.ts';
import type { Deps, Job } from '../deps.ts';
import { loadKnown } from '../load-known.ts';
import { grantOf } from '../load-request.ts';
import type { LoadedRequest, RequestRef } from '../load-request.ts';
import { notesBeside } from './attempt-notes.ts';
import { notesText } from './notes-file.ts';
import { landedBehind, publishVerdict } from './publish-verdict.ts';
import type { SettleInput, Settling } from './settling.ts';
import { showOutcome } from './show-outcome.ts';
import type { Withdrawn } from '../../domain/withdrawn.ts';
import { stoppedBy } from '../person-acts.ts';
import { keptNonces, stopsOf } from '../stops-of.ts';
import { mustAllBeSaid } from '../must-be-said.ts';
import { tellStopped } from '../tell-stopped.ts';
import { wakeNext } from './wake-next.ts';

export interface Settled {
  readonly why: string;
  /** Markdown for the run's page: what this leg cost, and what the request has taken. */
  readonly summary: string;
}

/**
 * Ends one leg: one append says how it ended and what follows; then the world is made to look like it, from the state alone, so that a
 * settle that was killed half-way is completed by running it again. At last the next run is woken, if it would find something.
 */
export function runSettle(at: { deps: Deps; job: Job }, input: SettleInput): Promise<Settled> {
  // A job that died has told nothing: it counts for all that a leg may take.
  at.deps.meter?.add(input.report?.requests ?? LEG_REQUESTS);
  return settle(at, input);
}

async function settle({ deps, job }: { deps: Deps; job: Job }, input: SettleInput): Promise<Settled> {
  const ref = refOf(input.order);
  const nonces = { outcome: deps.ids.nonce(), question: deps.ids.nonce() };
  const finish = deps.ids.nonce();
  const nonceOf = keptNonces(deps.ids);
  const show = (after: LoadedRequest) => statusEdit({ ...after, job }, []);
  const beside: DecideRef['beside'] = (after, events) =>
    notesBeside({ ...after, deps, job, input, ref }, events);
  const decided = await decideOn({ deps, job }, { ...ref, show, beside }, async (loaded) => {
    const merged = decideHandMerge(loaded.state, await handMergeOf(deps, loaded));
    const seen = { ...loaded, state: foresee(loaded.state, merged.events, job.run) };
    const stops = stopsOf(seen, nonceOf);
    const issue = personActOn(input, seen);
    const reviews = await pullReviews(deps, seen, heldBy(input.order.grant));
    const ci = ciOf(seen, input);
    const { audit } = configOf(seen.world);
    // A workflow of the repository leaves no word of its own: its result is all that it says.
    const verifySaid = input.verified !== null || (job.verifier ?? '') !== '';
    const redWithout = input.report !== null && isRedWithout(input.report, input.verified);
    const end = { ...input, verifySaid, redWithout, nonces, stops, issue, reviews, ci, audit };
    const settled = decideSettle(seen.state, end);
    const whole = withFinish(seen, settled, { run: job.run, nonce: finish });
    return before(merged, withWake({ deps, job }, seen, whole));
  });
  if (input.said && isSettledElsewhere(decided.entries, { job, term: input.order.grant.term }))
    return { why: decided.reason, summary: '' };
  const at = await withBehind({ ...decided, deps, job, input, ref });
  const said = await showOutcome(at);
  const refused = await leaveToCi(at);
  if (refused) return settle({ deps, job }, { ...input, said: refused });
  const unshown = await publishVerdict(at);
  await wakeNext({ ...at, ...(await fileMending(at)) });
  mustAllBeSaid([...said, ...(await tellStopped({ ...decided, deps, job }))]);
  if (unshown !== null) throw new ForemanError('incomplete', unshown, { retry: 'later' });
  const tasks = heldBy(input.order.grant);
  const { spent: own, audit, lookup } = input.report ?? {};
  const paid = [own, audit?.spent, lookup?.spent].filter((one) => one != null);
  const spent = paid.length > 0 ? { spent: paid } : {};
  const did = { job: 'settle', tasks, happened: decided.reason, ...spent } as const;
  return { why: decided.reason, summary: costSummary({ ...decided, deps, job }, did) };
}

const before = (first: Decision, then: Decision): Decision => ({
  events: [...first.events, ...then.events],
  reason: first.events.length > 0 ? `${first.reason}; ${then.reason}` : then.reason,
});

/** Of two runs that hear the same word of CI the one that wrote it down shows it; its re-run completes what is missing. */
const isSettledElsewhere = (
  entries: LoadedRequest['entries'],
  { job, term }: { job: Job; term: number },
): boolean =>
  entries.some(({ event, run }) => event.type === 'settled' && event.term === term && run.id !== job.run.id);

/** Who verifies: CI where the leg was left to it, or is to be, since its checkpoint found nothing to run in our own job. */
function ciOf({ state, world }: LoadedRequest, input: SettleInput): NonNullable<LegEnd['ci']> | null {
  const left = awaitingIn(state).find(({ grant }) => grant.term === input.order.grant.term);
  const by = left?.awaits.by ?? (input.unverifiable ? ciModeOf(configOf(world)) : null);
  return by && { by, verdict: input.said ?? null };
}

/** Starts the CI that the leg waits for, unless it has said something; a refusal is its verdict. */
async function leaveToCi({ deps, state, world, input }: Settling): Promise<CiVerdict | null> {
  const { term } = input.order.grant;
  const left = input.said ? undefined : awaitingIn(state).find(({ grant }) => grant.term === term);
  if (!left) return null;
  const { by, candidate } = left.awaits;
  const started = await startCi(deps, configOf(world), { by, request: state.request, term, candidate });
  return typeof started === 'string' ? null : started;
}

/** What a person did with a worker's task meanwhile; a batch looks at each of its tasks by `stopsOf`. */
function personActOn({ order, report }: SettleInput, seen: LoadedRequest): Withdrawn | null {
  if (order.grant.kind !== 'work') return null;
  const task = taskOf(seen.state, order.grant.task);
  if (task.handMerged) return null;
  return stoppedBy(seen, task, report?.pull ?? null);
}

/** The issues of tasks that landed with this leg are not known before, so they are read now; where there are none, nothing is. */
async function withBehind(at: Settling): Promise<Settling> {
  const focus = landedBehind(at).flatMap((key) => taskOf(at.state, key).issue ?? []);
  if (focus.length === 0) return at;
  const ref = { ...at.ref, focus: [...(at.ref.focus ?? []), ...focus] };
  return { ...at, ref, ...(await loadKnown(at.deps, ref, at.state)) };
}

function refOf(order: LegOrder): RequestRef {
  const { work, task } = branchesOf(order.request);
  const isWork = order.grant.kind === 'work';
  const own = isWork ? order.focus.slice(0, 1) : order.focus;
  // A batch may hold the task that stands on the request's own issue, which its order does not name.
  const heads = [work, ...(isWork ? [taskBranch(order)] : [issueOf(order.request), ...own].map(task))];
  const { request, claimer } = order;
  const notes = heldBy(order.grant).map((key) => notesText(request, key));
  const texts = [configText, plansText(request), ...notes];
  return { request, known: grantOf(order.grant.term), focus: own, heads, texts, claimer };
}

/** Says in the same line of the journal whether this leg starts the next run, so that others which end now need not. */
function withWake(
  { deps, job }: { deps: Deps; job: Job },
  { state, world }: Pick<LoadedRequest, 'state' | 'world'>,
  settled: Decision,
): Decision {
  const [first] = settled.events;
  if (first?.type !== 'settled' && first?.type !== 'awaited') return settled;
  const after = foresee(state, settled.events, job.run);
  const pools = poolsIn(world, { ...momentOf(deps.clock.now()), othersToday: null });
  const woken = decideWake(after, pools, { term: first.term, now: deps.clock.now() });
  return { ...settled, events: [...settled.events, ...woken] };
}

function withFinish(
  { state, world }: Pick<LoadedRequest, 'state' | 'world'>,
  settled: Decision,
  { run, nonce }: { run: Job['run']; nonce: Parameters<typeof decideFinish>[1] },
): Decision {
  if (settled.events.length === 0) return settled;
  const finished = decideFinish(foresee(state, settled.events, run), nonce, world.target.head);
  return { events: [...settled.events, ...finished.events], reason: settled.reason };
}
