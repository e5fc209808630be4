import type { Change } from '../../domain/change.ts';
import { ForemanError } from '../../domain/fault.ts';
import { isOnRequest, shownState, taskOf } from '../../domain/request-state.ts';
import type { TaskState } from '../../domain/request-state.ts';
import type { IssueView } from '../../domain/world.ts';
import { findMarker } from '../../text/markers.ts';
import { branchesOf } from '../../text/names.ts';
import { configOf } from '../load-config.ts';
import { issueOfTask } from '../issue-of-task.ts';
import { saidBy } from '../must-be-said.ts';
import type { Said } from '../must-be-said.ts';
import { loadKnown } from '../load-known.ts';
import { statusChange } from '../show-status.ts';
import { reviewsAnswered } from '../reviews/reviews-answered.ts';
import { stateLabelChanges } from '../state-labels.ts';
import { blockedChanges } from './blocked-labels.ts';
import { commentsDue } from './comments-due.ts';
import { epicsDue, toldWith } from './epics-due.ts';
import { lateChanges } from './late-words.ts';
import { unreadCheckpoints } from './checkpoint-words.ts';
import { finalPull } from './final-pull.ts';
import { landingMoves, workStanding } from './landing-moves.ts';
import { awaitedBy, landedBehind, settledBy } from './publish-verdict.ts';
import type { Settling } from './settling.ts';
import { spentBranches } from './spent-branches.ts';
import { hidesWork, isLost, isSingular, isStillMissing, mayComeLate } from './still-missing.ts';
import { turnPulls } from './turn-pulls.ts';

const MOST_TRIES = 4;
const MOST_LOOKS = 6;
/** A request that was given up may have its effect so much later: labels would be taken back by it that another leg has set meanwhile. */
const LATE_MS = 2_500;

/**
 * Makes the world look like the journal, for this leg's tasks and the request: work branch, comments, labels, issues, status, last pull
 * request, in one request. What was lost, or overtaken by another leg, is settled by looking again: only what is still missing is
 * written the second time. Gives the comments of the last try, for whoever must know that one could not be written.
 */
export async function showOutcome(at: Settling): Promise<readonly Said[]> {
  let seen = at;
  // A picture may be older than what the try before has said, though its journal is not.
  const said = new Set<string>();
  await turnPulls(at);
  for (let tries = 1; ; tries += 1) {
    const changes = dueChanges(seen, tries).filter((one) => !said.has(nameOf(one)));
    const answers = changes.length === 0 ? [] : await at.deps.forge.change(changes);
    const again = isStillMissing(seen, changes, answers);
    // The last pull request has a number only now, and the status asks for its review.
    const opened = changes.some((change) => change.do === 'open-pull');
    const told = saidBy(changes, answers);
    if (!again && !opened && !landsFirst(seen)) return told;
    if (tries >= MOST_TRIES) {
      mustBeRight(seen);
      return told;
    }
    for (const [index, one] of changes.entries())
      if (isSingular(one) && answers[index]?.kind === 'done') said.add(nameOf(one));
    const pause = 300 * 2 ** tries * (1 + at.deps.ids.random());
    if (again) await at.deps.clock.sleep(mayComeLate(answers) ? Math.max(LATE_MS, pause) : pause);
    seen = isLost(changes, answers) ? await lookForLost(seen) : await look(seen);
  }
}

/** What would be there twice is told apart by the mark that it carries, or by its branch; nothing else needs a name. */
function nameOf(change: Change): string {
  if (change.do === 'open-pull') return change.head;
  return change.do === 'comment' ? (findMarker(change.body)?.nonce ?? change.body) : '';
}

/** Looks again; what the last pull request is to tell of and no branch shows any more is read by its commit. */
async function look(at: Settling): Promise<Settling> {
  const commits = hidesWork(at) ? unreadCheckpoints(at) : [];
  return { ...at, ...(await loadKnown(at.deps, { ...at.ref, commits }, at.state)) };
}

/** Whether branches are spent as soon as the work branch has moved, which this try does. */
const landsFirst = (at: Settling): boolean =>
  workStanding(at) === 'behind' && spentBranches({ ...at, landed: true }).length > 0;

/** A slow request may say something after nobody waits for it any more: it is looked for until that is over, before it is said again. */
async function lookForLost(at: Settling): Promise<Settling> {
  let seen = await look(at);
  for (let looks = 1; looks < MOST_LOOKS && dueChanges(seen, 2).some(isSingular); looks += 1) {
    await at.deps.clock.sleep(1000 * 2 ** looks);
    seen = await look(at);
  }
  return seen;
}

/** The views may stay behind; the work branch may not: a person who moved it is told, and nothing is overwritten. */
function mustBeRight(at: Settling): void {
  if (workStanding(at) === 'right') return;
  throw new ForemanError('work-moved', movedWords(at));
}

function movedWords({ state }: Settling): string {
  const { work } = branchesOf(state.request);
  return `The branch ${work} is not where the journal left it (${state.work ?? '?'}); somebody moved it, and nothing was overwritten. Put it back there, then run the job again.`;
}

function dueChanges(at: Settling, tries: number): readonly Change[] {
  const ended = settledBy(at) ?? awaitedBy(at);
  const tasks = (ended?.tasks ?? []).map((key) => taskOf(at.state, key));
  const behind = landedBehind(at).map((key) => taskOf(at.state, key));
  // At the first look the branch may be elsewhere because another leg has just landed.
  const moved = tries > 1 && workStanding(at) === 'elsewhere';
  const status = statusChange(at, moved ? [movedWords(at)] : []);
  return [
    ...landingMoves(at),
    ...tasks.flatMap((task) => commentsDue(at, task)),
    ...[...tasks, ...behind].flatMap((task) => lateChanges(at, task)),
    ...[...tasks, ...behind].flatMap((task) => issueChanges(at, task, tries === 1)),
    ...epicsDue(at, toldWith(at.state, [...tasks, ...behind])),
    ...blockedChanges(at, tasks),
    ...(hidesWork(at) && tries < MOST_TRIES ? [] : finalPull(at)),
    ...spentBranches({ ...at, landed: workStanding(at) === 'right' }),
    ...(status ? [status] : []),
    ...reviewsAnswered(at, tasks),
  ];
}

/** Whom to take off: our claim of the leg's own task may be too young to be seen, and taking off somebody who is not on changes nothing. */
function claimsOn(
  { world, input }: Settling,
  { task, issue, isFirst }: { task: TaskState; issue: IssueView; isFirst: boolean },
): readonly string[] {
  const { grant } = input.order;
  const { claimer } = world;
  if (!claimer) return [];
  const isOwn = isFirst && grant.kind === 'work' && grant.task === task.key && input.report !== null;
  return isOwn || issue.assignees.some((one) => one.name === claimer.name) ? [claimer.id] : [];
}

/** The label of the state, and the end of the claim; the request's own stays open for its pull request. */
function issueChanges(at: Settling, task: TaskState, isFirst: boolean): readonly Change[] {
  const { state, world } = at;
  const issue = issueOfTask(world, task);
  if (!issue) return [];
  const shown = shownState(state, task);
  const labels = stateLabelChanges(world, issue, { shown, names: configOf(world).names });
  const claimed = claimsOn(at, { task, issue, isFirst });
  const idle = task.status !== 'working';
  const over = shown === 'done' && issue.open && !isOnRequest(state, task);
  return [
    ...labels,
    ...(idle && claimed.length > 0 ? [{ do: 'unassign' as const, from: issue.node, users: claimed }] : []),
    ...(over ? [{ do: 'close-issue' as const, issue: issue.node, reason: 'COMPLETED' as const }] : []),
  ];
}
