import type { Change, Made } from '../../domain/change.ts';
import { ForemanError } from '../../domain/fault.ts';
import type { Oid } from '../../domain/ids.ts';
import type { CheckpointReport } from '../../domain/leg.ts';
import type { PullView, RefView, World } from '../../domain/world.ts';
import type { Answer } from '../../ports/answer.ts';
import { renderPullRequest, renewedPullRequest } from '../../report/pull-request.ts';
import type { PullRequestText } from '../../report/pull-request.ts';
import { branchesOf } from '../../text/names.ts';
import { parseCommit, renderCommit, taskSubject } from '../../text/trailers.ts';
import { expect } from '../expect.ts';
import { grantOf, loadAccepted } from '../load-request.ts';
import { ownAnswersOf } from '../settle/own-answers.ts';
import { titlesOf } from '../tracker-of.ts';
import type { Accepted } from './accepted.ts';
import { hasNothingToRun } from './candidate-report.ts';
import { headOf } from './head-of.ts';
import { taskBranch } from './task-branch.ts';
import { writeCheckpoint } from './write-checkpoint.ts';

export interface Shown {
  readonly checkpoint: Oid;
  readonly pull: number | null;
  /** The request's branches right after the commit, where its answer told them: candidates that appeared meanwhile. */
  readonly branches: World['branches'] | null;
}

const MOST_TRIES = 3;

/**
 * Commits a delivery on its task's branch and opens the pull request, in one request where that is possible. The branch moves only from
 * where it was seen and the commit carries the key of its attempt, so that a second try finds what the first one left. Null where a
 * person has taken the term back by then: the branch may be another worker's already.
 */
export async function showCheckpoint(work: Accepted, told: CheckpointReport): Promise<Shown | null> {
  let { world } = work;
  for (let tries = 1; ; tries += 1) {
    const plan = await planCheckpoint({ ...work, world }, told);
    const answers = plan.changes.length === 0 ? [] : await work.deps.forge.change(plan.changes);
    const lost = answers.some((answer) => answer.kind === 'unknown');
    if (!lost || tries >= MOST_TRIES) return shownBy(plan, answers);
    await work.deps.clock.sleep(500 * tries);
    const { request, grant } = work.order;
    const known = grantOf(grant.term);
    const again = await loadAccepted(work.deps, { request, known, heads: [taskBranch(work.order)] });
    if (!again.state.live.some((one) => one.grant.term === grant.term)) return null;
    world = { ...work.world, branches: again.world.branches, pulls: again.world.pulls };
  }
}

/** Names what a leg delivered for its task. */
export const checkpointKey = ({ state, task, order }: Pick<Accepted, 'state' | 'task' | 'order'>): string =>
  `${state.request}/${task.key}/${order.grant.term}`;

/** Names the lock files behind it. */
export const lockKey = (key: string): string => `${key}/lock`;

interface Planned {
  /** Known before anything is shown, or null where the forge makes the commit. */
  readonly checkpoint: Oid | null;
  readonly pull: number | null;
  readonly changes: readonly Change[];
}

async function planCheckpoint(work: Accepted, told: CheckpointReport): Promise<Planned> {
  const { world, state, task } = work;
  const branch = branchesOf(state.request).task(task.issue ?? state.issue);
  const there = world.branches.get(branch);
  const shown = world.pulls.find((one) => one.head === branch && one.open);
  const pull = shown?.number ?? null;
  const open = pullChanges(work, { told, branch, shown });
  const key = checkpointKey(work);
  const own = there && parseCommit(there.message).trailers?.key;
  if (there && (own === key || own === lockKey(key))) {
    return { checkpoint: there.oid, pull, changes: open };
  }
  const message = messageOf(work, key);
  const base = baseOf(world, work.order.grant.base);
  if ((there && there.oid !== base.oid) || hasExecutable(work)) {
    const checkpoint = await writeCheckpoint(work.deps, work, { base, earlier: there?.oid ?? null, message });
    const move = { branch, before: there?.oid ?? null, after: checkpoint };
    return { checkpoint, pull, changes: [{ do: 'refs', moves: [move] }, ...open] };
  }
  const begin: Change[] = there ? [] : [{ do: 'refs', moves: [{ branch, before: null, after: base.oid }] }];
  return {
    checkpoint: null,
    pull,
    changes: [...begin, commitChange(work, { branch, base, message }), ...open],
  };
}

function shownBy(plan: Planned, answers: readonly Answer<Made>[]): Shown {
  for (const [index, answer] of answers.entries()) {
    const change = plan.changes[index];
    if (
      answer.kind === 'refused' &&
      change?.do !== 'open-pull' &&
      (answer.code === 'stale' || answer.code === 'exists')
    ) {
      throw new ForemanError(
        'work-moved',
        `The task’s branch was moved by somebody else; nothing was overwritten (${answer.message}).`,
      );
    }
    // The text of an open pull request is a view: a delivery is not lost for it.
    if (change?.do === 'edit-pull' && answer.kind === 'refused') continue;
    expect(answer, change?.do === 'open-pull' ? 'Opening the pull request' : 'Showing the checkpoint');
  }
  const made = answers.flatMap((answer) => (answer.kind === 'done' ? [answer.value] : []));
  const checkpoint = plan.checkpoint ?? made.find((one) => one.oid !== null)?.oid ?? null;
  if (checkpoint === null)
    throw new ForemanError('github-unknown', 'The checkpoint came back without its commit.', {
      retry: 'later',
    });
  const pull = plan.pull ?? made.find((one) => one.number !== null)?.number ?? null;
  return { checkpoint, pull, branches: made.find((one) => one.branches)?.branches ?? null };
}

function messageOf(work: Accepted, key: string): string {
  const { state, world, task, delivery, order, flags } = work;
  return renderCommit({
    subject: taskSubject(task.key, titlesOf(state, world)(task.key)),
    summary: delivery.summary,
    decisions: delivery.decisions,
    trailers: {
      request: state.request,
      tasks: [task.key],
      attempt: order.grant.kind === 'work' ? order.grant.attempt : 1,
      key,
      ...(flags.length > 0 && { flags: [...flags] }),
    },
  });
}

export function baseOf(world: World, base: Oid): RefView {
  const view = world.commits.get(base);
  if (view) return view;
  throw new ForemanError('bad-input', `The commit ${base} that the worker saw is not in the repository.`);
}

/** The forge's own commits know no modes. */
const hasExecutable = ({ delivery, tree }: Accepted): boolean =>
  delivery.files.some((file) => tree.get(file.path)?.mode === '100755');

function commitChange(
  { delivery, state }: Accepted,
  { branch, base, message }: { branch: string; base: RefView; message: string },
): Change {
  const [headline = '', ...rest] = message.split('\n');
  return {
    do: 'commit',
    branch,
    expected: base.oid,
    headline,
    body: rest.join('\n').trim(),
    additions: delivery.files,
    deletions: delivery.deletes,
    around: branchesOf(state.request).prefix,
  };
}

/** Opens the task's pull request; one of an earlier attempt is told what this one did instead. */
function pullChanges(
  work: Accepted,
  { told, branch, shown }: { told: CheckpointReport; branch: string; shown: PullView | undefined },
): readonly Change[] {
  const text: PullRequestText = {
    state: work.state,
    task: work.task,
    title: titlesOf(work.state, work.world)(work.task.key),
    objective: work.contract.objective,
    summary: told.summary,
    decisions: told.decisions,
    flags: told.flags,
    audit: told.audit,
    doneWhen: work.contract.doneWhen,
    unverifiable: hasNothingToRun(work),
    own: {
      answers: ownAnswersOf(work, work.task),
      trigger: work.job.trigger,
      issue: work.task.issue ?? work.state.issue,
    },
    nonce: work.task.nonce,
  };
  if (!shown) {
    const { title, body } = renderPullRequest(text);
    const base = headOf(work.state, work.world).branch;
    const draft = told.outcome === 'edited' || hasNothingToRun(work);
    return [{ do: 'open-pull', head: branch, base, title, body, draft }];
  }
  const renewed = renewedPullRequest(shown.body, text);
  return renewed === shown.body ? [] : [{ do: 'edit-pull', pull: shown.node, body: renewed }];
}
