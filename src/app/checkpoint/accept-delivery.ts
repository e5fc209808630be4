import type { Config } from '../../domain/config.ts';
import type { Contract } from '../../domain/contract.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { ForemanError } from '../../domain/fault.ts';
import type { Oid } from '../../domain/ids.ts';
import type { CheckpointReport } from '../../domain/leg.ts';
import type { TaskState } from '../../domain/request-state.ts';
import type { EntryView, RefView } from '../../domain/world.ts';
import { renderPullRequest } from '../../report/pull-request.ts';
import { branchesOf } from '../../text/names.ts';
import { parseCommit, renderCommit, taskSubject } from '../../text/trailers.ts';
import { loadAccepted } from '../load-request.ts';
import { titlesOf } from '../tracker-of.ts';
import type { ChangeSet } from './change-set.ts';
import { foldersOf } from './change-set.ts';
import { headOf } from './head-of.ts';
import { makeCandidate } from './make-candidate.ts';
import { publishCandidate } from './publish-candidate.ts';
import type { Checkpointed } from './report.ts';
import type { Leg } from './run-checkpoint.ts';
import { verifyPlanOf } from './verify-plan.ts';
import { fileChanges, writeCheckpoint } from './write-checkpoint.ts';

export interface Accepted extends Leg {
  readonly task: TaskState;
  readonly contract: Contract;
  readonly delivery: Delivery;
  readonly tree: ReadonlyMap<string, EntryView>;
  readonly config: Config;
}

/** Commits what was accepted and shows it: checkpoint, candidate, branches, pull request. */
export async function acceptDelivery(work: Accepted, told: CheckpointReport): Promise<Checkpointed> {
  const set = await changeSet(work);
  const { world, state } = await withHeadFolders(work, set);
  const made = await makeCandidate(
    { ...work, world, state },
    [set],
    new Map([[work.task.key, told.decisions]]),
  );
  const branches = branchesOf(state.request);
  const issue = issueNumber(work);
  const pull = await publishCandidate(work.deps, world, {
    task: set.commit === null ? null : { branch: branches.task(issue), checkpoint: set.commit },
    candidate: made.ok ? { branch: branches.try(issue), commit: made.candidate } : null,
    pull: set.commit === null ? null : pullText({ ...work, world, state }, told),
  });
  const report = { ...told, checkpoint: set.commit, pull };
  if (!made.ok)
    return { report: { ...report, outcome: 'conflict', conflicts: [...made.conflicts] }, verify: null };
  const verify = verifyPlanOf(work.config, world);
  return {
    report: { ...report, outcome: 'candidate', candidate: made.candidate, candidateBase: made.base },
    verify,
  };
}

async function changeSet(work: Accepted): Promise<ChangeSet> {
  const { grant } = work.order;
  const { delivery, task } = work;
  const files = fileChanges(delivery, work.tree);
  const commit = files.length === 0 ? null : await checkpointOf(work, grant.base);
  return { task: task.key, commit, base: grant.base, files };
}

/** The checkpoint of this attempt: the one on the branch if an earlier try got that far, else a new one. */
async function checkpointOf(work: Accepted, base: Oid): Promise<Oid> {
  const { deps, world, state, delivery, task } = work;
  const branch = world.branches.get(branchesOf(state.request).task(issueNumber(work)));
  const key = `${state.request}/${task.key}/${work.order.grant.term}`;
  if (branch && parseCommit(branch.message).trailers?.key === key) return branch.oid;
  const message = renderCommit({
    subject: taskSubject(task.key, titlesOf(state, world)(task.key)),
    summary: delivery.summary,
    decisions: delivery.decisions,
    trailers: { request: state.request, tasks: [task.key], attempt: attemptOf(work), key },
  });
  return writeCheckpoint(
    deps,
    { delivery, tree: work.tree },
    { base: baseOf(work, base), earlier: branch?.oid ?? null, message },
  );
}

const attemptOf = ({ order: { grant } }: Accepted): number => (grant.kind === 'work' ? grant.attempt : 1);

function baseOf({ world }: Accepted, base: Oid): RefView {
  const view = world.commits.get(base);
  if (!view)
    throw new ForemanError('bad-input', `The commit ${base} that the worker saw is not in the repository.`);
  return view;
}

function issueNumber({ task, state }: Accepted): number {
  return task.issue ?? state.issue;
}

/** The head's entries beside the files that change: only now is it known which folders matter. */
async function withHeadFolders(work: Accepted, set: ChangeSet) {
  const head = headOf(work.state, work.world);
  if (head.oid === work.order.grant.base) return withSeen(work, set, head.at);
  const folders = foldersOf(set.files.map((file) => file.path)).map((folder) => ({ at: head.at, folder }));
  const branches = branchesOf(work.state.request);
  const again = await loadAccepted(work.deps, {
    request: work.state.request,
    heads: [branches.task(issueNumber(work))],
    folders,
  });
  return {
    state: again.state,
    world: {
      ...again.world,
      texts: work.world.texts,
      entries: new Map([...work.world.entries, ...again.world.entries]),
    },
  };
}

/** The head has not moved: what the worker saw is what stands there. */
function withSeen(work: Accepted, set: ChangeSet, at: string) {
  const seen = set.files.flatMap((file) => {
    const entry = work.tree.get(file.path);
    return entry ? [[`${at}:${file.path}`, entry] as const] : [];
  });
  return { state: work.state, world: { ...work.world, entries: new Map([...work.world.entries, ...seen]) } };
}

function pullText(work: Accepted, told: CheckpointReport) {
  const head = headOf(work.state, work.world);
  const { title, body } = renderPullRequest({
    state: work.state,
    task: work.task,
    title: titlesOf(work.state, work.world)(work.task.key),
    objective: work.contract.objective,
    summary: told.summary,
    decisions: told.decisions,
    flags: told.flags,
    nonce: work.task.nonce,
  });
  return { base: head.branch, title, body };
}
