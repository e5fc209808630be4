import { labelKey } from '../../domain/world.ts';
import type { Change, Made } from '../../domain/change.ts';
import { shownState } from '../../domain/request-state.ts';
import type { RequestState, TaskState } from '../../domain/request-state.ts';
import type { IssueView, World } from '../../domain/world.ts';
import type { Answer } from '../../ports/answer.ts';
import { parseLabel, workerLabel } from '../../text/names-labels.ts';
import type { Deps } from '../deps.ts';
import { issueOfTask } from '../issue-of-task.ts';
import { claimerOf } from '../claimer-of.ts';
import { configOf, configText } from '../load-config.ts';
import { loadKnown } from '../load-known.ts';
import type { LoadedRequest } from '../load-request.ts';
import { mayPass, wearsMore } from '../settle/still-missing.ts';
import { stateLabelChanges } from '../state-labels.ts';

const MOST = 20;
const MOST_TRIES = 4;
/** What was given up may have its effect so much later, and would then take back what others have shown meanwhile. */
const LATE_MS = 2_500;

/**
 * Shows on their issues what a word did to tasks: state and worker labels, and the end of claims. What was lost, limited, or made after
 * an old picture is looked at again. Views: what fails for good is said in the log.
 */
export async function showTasks(
  at: { readonly deps: Deps },
  { state }: LoadedRequest,
  issues: readonly number[],
): Promise<void> {
  const focus = issues.filter((issue) => issue !== state.issue).slice(0, MOST);
  for (let tries = 1; focus.length > 0 && tries <= MOST_TRIES; tries += 1) {
    const due = await dueOn(at, state, focus);
    const answers = due.changes.length === 0 ? [] : await at.deps.forge.change(due.changes);
    for (const answer of answers)
      if (answer.kind !== 'done') at.deps.log.warn(`Not shown on a task's issue: ${answer.message}`);
    if (!due.again && !isOpen(due, answers)) return;
    if (tries < MOST_TRIES) await at.deps.clock.sleep(LATE_MS * tries);
  }
}

interface Due extends Pick<LoadedRequest, 'world'> {
  readonly changes: readonly Change[];
  /** A label that is to be put on could not be made now. */
  readonly again: boolean;
}

const isOpen = (at: Due, answers: readonly Answer<Made>[]): boolean =>
  at.changes.some((change, index) => {
    const answer = answers[index];
    return answer?.kind === 'done' ? wearsMore(at, change, answer.value) : !answer || mayPass(answer);
  });

/** Making a label may have had to wait: then it is looked at anew. A picture may be too old to hold it. */
async function dueOn(
  at: { readonly deps: Deps },
  state: RequestState,
  focus: readonly number[],
): Promise<Due> {
  const look = () => loadKnown(at.deps, { request: state.request, focus, texts: [configText] }, state);
  const first = await look();
  const missing = missingLabels(first, focus);
  const made = missing.length === 0 ? [] : await at.deps.forge.change(missing);
  const seen = withLabels(missing.length === 0 ? first : await look(), { missing, made });
  const changes = tasksOn(seen, focus).flatMap((task) => {
    const issue = issueOfTask(seen.world, task);
    return issue ? changesOf(seen, task, issue) : [];
  });
  return { world: seen.world, changes, again: made.some((answer) => answer.kind !== 'done') };
}

function withLabels(
  seen: LoadedRequest,
  { missing, made }: { readonly missing: readonly NewLabel[]; readonly made: readonly Answer<Made>[] },
): LoadedRequest {
  const nodes = missing.flatMap(({ name }, index): readonly (readonly [string, string])[] => {
    const answer = made[index];
    return answer?.kind === 'done' && answer.value.node !== null ? [[labelKey(name), answer.value.node]] : [];
  });
  return { ...seen, world: { ...seen.world, labels: new Map([...seen.world.labels, ...nodes]) } };
}

const tasksOn = ({ state }: LoadedRequest, focus: readonly number[]): readonly TaskState[] =>
  state.tasks.filter((task) => focus.includes(task.issue ?? 0));

function changesOf({ state, world }: LoadedRequest, task: TaskState, issue: IssueView): readonly Change[] {
  const { names } = configOf(world);
  const claimed = issue.assignees
    .filter((one) => one.name === claimerOf({ state, world }))
    .map((one) => one.id);
  return [
    ...stateLabelChanges(world, issue, { shown: shownState(state, task), names }),
    ...(isMoved(task) ? workerChanges(world, issue, task.worker) : []),
    ...(task.status !== 'working' && claimed.length > 0
      ? [{ do: 'unassign' as const, from: issue.node, users: claimed }]
      : []),
  ];
}

/** Whether a person gave it to another worker type: the label of any other task is what people make of it. */
const isMoved = ({ questions }: TaskState): boolean => questions.some(({ why }) => why === 'redirect');

function workerChanges(world: World, issue: IssueView, worker: string): readonly Change[] {
  const { names } = configOf(world);
  const worn = issue.labels.filter((one) => parseLabel(one.name, names)?.kind === 'worker');
  const own = labelKey(workerLabel(worker, names).name);
  const wrong = worn.filter((one) => labelKey(one.name) !== own).map((one) => one.id);
  const label = worn.length > wrong.length ? undefined : world.labels.get(own);
  return [
    ...(wrong.length > 0 ? [{ do: 'remove-labels' as const, from: issue.node, labels: wrong }] : []),
    ...(label === undefined ? [] : [{ do: 'add-labels' as const, to: issue.node, labels: [label] }]),
  ];
}

type NewLabel = Extract<Change, { readonly do: 'create-label' }>;

/** The labels of workers that the repository lacks. */
function missingLabels(seen: LoadedRequest, focus: readonly number[]): readonly NewLabel[] {
  const { names } = configOf(seen.world);
  const specs = new Map(
    tasksOn(seen, focus)
      .filter(isMoved)
      .map(({ worker }) => workerLabel(worker, names))
      .map((spec) => [labelKey(spec.name), spec]),
  );
  return [...specs].flatMap(([key, spec]) =>
    seen.world.labels.has(key) ? [] : [{ do: 'create-label' as const, ...spec }],
  );
}
