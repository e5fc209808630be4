import type { Change } from '../../domain/change.ts';
import { isOnRequest, shownState } from '../../domain/request-state.ts';
import type { TaskState } from '../../domain/request-state.ts';
import { labelStateOf, parseLabel } from '../../text/names-labels.ts';
import { branchesOf } from '../../text/names.ts';
import { commentBy } from '../ensure-comment.ts';
import { lastHeads } from '../last-pull.ts';
import { issueOfTask } from '../issue-of-task.ts';
import { claimerOf } from '../claimer-of.ts';
import { configOf } from '../load-config.ts';
import { loadAccepted } from '../load-request.ts';
import { readAgain } from '../read-again.ts';
import { mustBeSaid } from '../must-be-said.ts';
import { finalPull, isReopened } from '../settle/final-pull.ts';
import { unreadCheckpoints } from '../settle/checkpoint-words.ts';
import { landingMoves, workStanding } from '../settle/landing-moves.ts';
import type { Settling } from '../settle/settling.ts';
import { hidesWork } from '../settle/still-missing.ts';
import { epicsDue, toldWith } from '../settle/epics-due.ts';
import { mergedBranch, spentBranches } from '../settle/spent-branches.ts';
import { turnPulls } from '../settle/turn-pulls.ts';
import { statusText } from '../show-status.ts';
import { stateLabelChanges } from '../state-labels.ts';
import { asSettling } from './as-settling.ts';
import { askAgain } from './ask-again.ts';
import { lateChanges } from '../settle/late-words.ts';
import { commentsMissing } from './comments-missing.ts';
import { fateOfEntry } from './sweeping.ts';
import type { Sweeping } from './sweeping.ts';
import { VIEWS_MS } from './unshown.ts';
import type { Unshown } from './unshown.ts';

/**
 * Makes the world look like the journal where the run that should have done so is over: comments that are due, labels, the work branch,
 * the last pull request, the status. A comment that cannot be made is a failure of the sweep, with its text. Gives whether a run was started
 * again that has words to say: it goes on from there by itself.
 */
export async function showRequest(at: Sweeping, due: Unshown): Promise<boolean> {
  const coming = await askAgain(at, due.tasks);
  const unsaid = due.tasks.filter(({ key }) => !coming.has(key));
  const putRight = due.tasks.filter((task) => mayPutRight(at, due, task));
  const changes = [
    ...(await Promise.all(unsaid.map((task) => commentsMissing(at, task)))).flat(),
    ...due.tasks.flatMap((task) => lateChanges(at, task)),
    ...putRight.flatMap((task) => issueChanges(at, task)),
    ...epicsDue(at, putRight),
    ...(due.quiet ? await ends(at) : []),
  ];
  if (changes.length > 0) mustBeSaid(changes, await at.deps.forge.change(changes));
  const isStarted = [...coming.values()].includes('started');
  if (!due.quiet) return isStarted;
  // The last pull request has a number only now, and the status asks for its review.
  const opened = changes.some((change) => change.do === 'open-pull');
  await showState(opened ? { ...at, ...(await loadAccepted(at.deps, refOf(at))) } : at);
  return isStarted;
}

const refOf = ({ state }: Pick<Sweeping, 'state'>) => ({
  request: state.request,
  heads: lastHeads(state.request),
});

/** Whether the difference is surely none that a person made: it is young, or the issue wears what we have shown before. */
function mayPutRight({ world, state }: Sweeping, { views, before }: Unshown, task: TaskState): boolean {
  if (views.has(task.key)) return true;
  const now = labelStateOf(shownState(state, task));
  const old = [...(before.get(task.key) ?? [])].map(labelStateOf);
  const worn = (issueOfTask(world, task)?.labels ?? []).map(({ name }) =>
    parseLabel(name, configOf(world).names),
  );
  return worn.some((label) => label?.kind === 'state' && label.state !== now && old.includes(label.state));
}

function issueChanges(at: Sweeping, task: TaskState): readonly Change[] {
  const { state, world } = at;
  const issue = issueOfTask(world, task);
  if (!issue) return [];
  const shown = shownState(state, task);
  const over = shown === 'done' && issue.open && !isOnRequest(state, task);
  const claimer = claimerOf(at);
  const claimed = issue.assignees.filter((one) => one.name === claimer).map((one) => one.id);
  return [
    ...stateLabelChanges(world, issue, { shown, names: configOf(world).names }),
    ...(task.status !== 'working' && claimed.length > 0
      ? [{ do: 'unassign' as const, from: issue.node, users: claimed }]
      : []),
    ...(over ? [{ do: 'close-issue' as const, issue: issue.node, reason: 'COMPLETED' as const }] : []),
  ];
}

/** The work branch, and the last pull request where there never was one: a person may have closed it. */
async function ends(at: Sweeping): Promise<readonly Change[]> {
  const settling = asSettling(at);
  if (!settling) return [];
  await turnPulls(settling);
  const due = finalPull(settling).length > 0 && (isReopened(at) ? await isUntold(at) : await neverPulled(at));
  const words = due && hidesWork(settling) ? await withCheckpoints(settling) : settling;
  return [
    ...landingMoves(settling),
    ...(due ? finalPull(words) : []),
    ...(isOffered(at) ? [] : epicsDue(at, toldWith(at.state, []))),
    ...spentBranches({ ...settling, landed: workStanding(settling) === 'right' }),
    ...mergedBranch(settling),
  ];
}

/** Whether the end was shown: whoever opened the last pull request has closed what was to be closed. */
const isOffered = ({ state, world }: Sweeping): boolean =>
  world.pulls.some((pull) => pull.head === branchesOf(state.request).work);

/** What the last pull request tells of tasks whose branches were not read stands in their checkpoints. */
async function withCheckpoints(at: Settling): Promise<Settling> {
  const { world } = await loadAccepted(at.deps, { ...refOf(at), commits: unreadCheckpoints(at) });
  return { ...at, world: { ...at.world, commits: world.commits } };
}

/** Whether the run that ended the request again died a short while ago: it may not have brought its pull request up to date. */
async function isUntold(at: Sweeping): Promise<boolean> {
  const ended = at.entries.findLast(({ event }) => event.type === 'finished');
  if (!ended || at.deps.clock.now() - Date.parse(ended.at) > VIEWS_MS) return false;
  return (await fateOfEntry(at, ended)) === 'over';
}

async function neverPulled({ deps, state }: Sweeping): Promise<boolean> {
  const had = await readAgain(deps, () => deps.forge.hadPull(branchesOf(state.request).work));
  return had.kind === 'done' && !had.value;
}

/** The status comment, where it lacks something of what it should say. What else it says, such as why a run was stuck, stays. */
async function showState(at: Sweeping): Promise<void> {
  const { state, world } = at;
  const comment = commentBy(world.issue, state.nonce);
  if (!comment || state.phase === 'requested' || state.phase === 'planned') return;
  const body = statusText(at, []);
  const have = new Set(comment.body.split('\n'));
  const lacks = body.split('\n').some((line) => !have.has(line) && !line.includes('/actions/runs/'));
  if (!lacks) return;
  const { journal } = branchesOf(state.request);
  const edit: Change = { do: 'edit-comment', comment: comment.node, body, journal };
  mustBeSaid([edit], await at.deps.forge.change([edit]));
}
