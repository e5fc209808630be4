import { ForemanError } from '../../domain/fault.ts';
import type { FaultCode } from '../../domain/fault.ts';
import { hashValue } from '../../domain/hash.ts';
import type { LegOrder } from '../../domain/leg.ts';
import { awaitsApproval } from '../../domain/request-state.ts';
import type { BuiltInProfiles } from '../../ports/small.ts';
import type { Deps, Job } from '../deps.ts';
import { commentBy } from '../ensure-comment.ts';
import { additionOf } from '../../flow/decide-add-tasks.ts';
import { canFinish } from '../../flow/decide-finish.ts';
import { heldBy } from '../../flow/replay/grants.ts';
import { costSummary } from '../cost-summary.ts';
import { configText } from '../load-config.ts';
import { lastHeads } from '../last-pull.ts';
import { plansText } from '../plan-summaries.ts';
import { restoreWork } from '../restore-work.ts';
import { loadAccepted } from '../load-request.ts';
import type { LoadedRequest, RequestRef } from '../load-request.ts';
import { showStatus } from '../show-status.ts';
import { awaitStatus } from './await-status.ts';
import { fileMore } from './file-more.ts';
import { filePlan } from './file-plan.ts';
import { grantReady } from './grant-ready.ts';
import { ordersOf } from './orders-of.ts';
import type { PublishInput, Publishing } from './publishing.ts';
import { showPlan } from './show-plan.ts';
import { takePlan, whyWaits } from './take-plan.ts';

export type { PublishInput } from './publishing.ts';

export interface Published {
  readonly legs: readonly LegOrder[];
  /** One sentence where the request cannot go on; the issue says it too. */
  readonly stuck: string | null;
  /** Nothing is open any more, as where the last that was asked for came to nothing: the sweep job of this run makes the end. */
  readonly finish: boolean;
  /** Markdown for the run's page. */
  readonly summary: string;
}

type Ended = Omit<Published, 'summary' | 'finish'> & { readonly at: Publishing };

/**
 * The only step that grants: takes a plan over, files what is not filed, grants what is ready, and shows it. Every part looks at
 * what is there first, so that a run which was killed anywhere in here goes on where it stopped.
 */
export async function runPublish(
  { deps, job, profiles }: { deps: Deps; job: Job; profiles: BuiltInProfiles },
  input: PublishInput,
): Promise<Published> {
  // The last pull request is read as well: a request that is over already, and run again, tells of it.
  const heads = lastHeads(input.request);
  const texts = [configText, plansText(input.request)];
  const ref = { request: input.request, texts, heads, ...knownOf(input) };
  const loaded = await restoreWork(deps, ref, await loadAccepted(deps, ref));
  const at: Publishing = { ...loaded, deps, job, profiles, input, resumed: mayBeFiled(loaded, job) };
  try {
    const ended = await publish(at);
    return { ...ended, finish: canEnd(ended), summary: summaryOf(ended) };
  } catch (error) {
    if (!(error instanceof ForemanError) || !MENDED_BY_PEOPLE.includes(error.code)) throw error;
    const now = await loadAccepted(deps, { request: input.request });
    await showStatus({ ...at, ...now }, { title: error.message });
    return { legs: [], stuck: error.message, finish: false, summary: '' };
  }
}

const canEnd = ({ at, stuck }: Ended): boolean =>
  stuck === null && !at.state.stopped && canFinish(at.state, at.world.target.head);

/** A plan of what was asked for besides is for a journal that knows of that. */
function knownOf({ artifact }: PublishInput): Pick<RequestRef, 'known'> {
  const comment = artifact?.more?.comment;
  if (comment === undefined) return {};
  return {
    known: {
      what: 'what was asked for besides',
      isIn: (state) => additionOf(state, comment) !== undefined,
    },
  };
}

function summaryOf({ at, legs, stuck }: Ended): string {
  const tasks = legs.flatMap(({ grant }) => heldBy(grant));
  const spent = at.input.artifact?.spent;
  const happened =
    stuck ??
    (legs.length === 0 ? 'Nothing was granted.' : `Granted: ${legs.map(({ name }) => name).join(', ')}.`);
  return costSummary(at, { job: 'publish', tasks, happened, ...(spent ? { spent } : {}) });
}

/** An earlier run, or an attempt of this one, may have made issues of the plan; one that was just approved has none yet. */
function mayBeFiled({ state, entries }: LoadedRequest, { run }: Job): boolean {
  const approvals = entries.filter(
    ({ event }) => event.type === 'approved' && event.plan === state.plan,
  ).length;
  return state.phase === 'planned' && (run.attempt > 1 || approvals !== 1);
}

/** What only a person can put right, so that the issue must say it. */
const MENDED_BY_PEOPLE: readonly FaultCode[] = [
  'bad-configuration',
  'bad-artifact',
  'bad-input',
  'not-built',
];

async function publish(loaded: Publishing): Promise<Ended> {
  if (loaded.state.stopped) {
    await showStatus(loaded, { title: null });
    return { at: loaded, legs: [], stuck: null };
  }
  const taken = await takePlan(loaded);
  if (taken.kind === 'stuck') return { at: loaded, legs: [], stuck: taken.why };
  let at: Publishing = { ...loaded, ...taken.loaded };
  if (awaitsApproval(at.state)) {
    await showWaitingPlan(at);
    return { at, legs: [], stuck: null };
  }
  if (at.state.phase === 'running') at = await fileMore(at);
  if (at.state.phase === 'running' && hasStatus(at)) {
    at = { ...at, ...(await grantReady(at)) };
    return { at, legs: ordersOf(at), stuck: null };
  }
  if (at.state.phase === 'planned' && isFiledElsewhere(at)) return { at, legs: [], stuck: null };
  if (at.state.phase === 'planned') at = { ...at, ...(await filePlan(at)) };
  else if (at.state.phase === 'running') at = await awaitStatus({ ...at, ...(await grantReady(at)) });
  await showStatus(at, { title: null });
  return { at, legs: ordersOf(at), stuck: null };
}

/**
 * The run that wrote the plan down, or heard its approval, files it: two that file one plan would make every issue twice. A re-run keeps
 * the run's number.
 */
function isFiledElsewhere({ entries, job, input, state }: Publishing): boolean {
  const last = entries.findLast(
    ({ event }) => event.type === 'planned' || (event.type === 'approved' && event.plan === state.plan),
  );
  return (input.artifact !== null || last?.event.type === 'approved') && last?.run.id !== job.run.id;
}

/** Shows the plan that waits for a person; a run that does not hold it leaves that to the one that does. */
async function showWaitingPlan(at: Publishing): Promise<void> {
  const plan = at.input.artifact?.plan;
  const nonce = at.state.questions.at(-1)?.nonce;
  if ((plan?.kind !== 'tasks' && plan?.kind !== 'single') || !nonce || !at.state.plan) return;
  if (hashValue(plan) !== at.state.plan) return;
  const waits = whyWaits(at, plan, at.state.first) ?? 'always';
  await showPlan(at, { plan, hash: at.state.plan, nonce, waits, more: false });
}

/** Whether the status comment is there: then granting shows itself in it. */
const hasStatus = ({ world, state }: Publishing): boolean =>
  commentBy(world.issue, state.nonce) !== undefined;
