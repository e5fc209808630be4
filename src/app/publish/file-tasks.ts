import type { Change } from '../../domain/change.ts';
import { epicOf } from '../../domain/epic.ts';
import type { Nonce, TaskKey } from '../../domain/ids.ts';
import type { JournalEventOf } from '../../domain/journal.ts';
import type { PlannedTask, WorkPlan } from '../../domain/plan.ts';
import { tasksOf } from '../../domain/plan.ts';
import { taskOf } from '../../domain/request-state.ts';
import { orderTasks } from '../../domain/task-graph.ts';
import { labelKey } from '../../domain/world.ts';
import { renderContract } from '../../text/contract-body.ts';
import { priorityLabel, stateLabel, workerLabel } from '../../text/names-labels.ts';
import { configOf } from '../load-config.ts';
import type { LoadedRequest } from '../load-request.ts';
import { ensureEpics } from './ensure-epics.ts';
import { ensureLabels } from './ensure-labels.ts';
import { fileOnce, lookAround, placesSeen } from './file-once.ts';
import type { Place, Places, Wanted } from './file-once.ts';
import type { Filing } from './filing.ts';
import { groupTasks } from './group-tasks.ts';

export interface Filed {
  readonly places: ReadonlyMap<TaskKey, Place>;
  /** What the journal does not know yet of epics that are there now; written together with what is filed. */
  readonly opened: readonly JournalEventOf<'epics-opened'>[];
  /** The journal as it was read last: tasks that need epics were written down meanwhile. */
  readonly loaded: LoadedRequest;
}

/** Files each task once, with the labels it needs, below the request or under an epic. */
export async function fileTasks(at: Filing, plan: WorkPlan): Promise<Filed> {
  const tasks = orderTasks(tasksOf(plan)).flat();
  const nonceOf = ({ key }: PlannedTask): Nonce => taskOf(at.state, key).nonce;
  const found = await alreadyThere(at, tasks.map(nonceOf));
  const left = tasks.filter((task) => !found.has(nonceOf(task))).map(({ key }) => key);
  const { filing, loaded } = await groupTasks(at, left);
  const labels = await ensureLabels(filing, plan);
  const held = await ensureEpics(filing, { labels, places: found, tasks: left });
  const wanted = tasks.map((task): Wanted => ({
    nonce: nonceOf(task),
    what: `task ${task.key}`,
    change: (places) => newIssue(filing, task, { labels, places }),
  }));
  const places = await fileOnce(filing, wanted, held);
  const byKey = tasks.flatMap((task) => {
    const place = places.get(nonceOf(task));
    return place ? [[task.key, place] as const] : [];
  });
  return { places: new Map([...filedBefore(at), ...byKey]), opened: openedNow(filing, places), loaded };
}

/** The tasks that are filed already; one that is just being filed has no node. */
export const filedBefore = ({ state }: Pick<Filing, 'state'>): ReadonlyMap<TaskKey, Place> =>
  new Map(
    state.tasks.flatMap(({ key, issue, node }) =>
      issue === null || !node ? [] : [[key, { issue, node }] as const],
    ),
  );

/** An earlier run may have made issues already, or wrote down which epics it was about to open. */
async function alreadyThere(at: Filing, tasks: readonly Nonce[]): Promise<Places> {
  const seen = placesSeen(at);
  const begun = at.state.epics.filter(({ issue }) => issue === null).map(({ nonce }) => nonce);
  const wanted = [...tasks, ...begun];
  const isResumed = at.resumed || begun.length > 0;
  return isResumed && wanted.some((nonce) => !seen.has(nonce)) ? lookAround(at, wanted, seen) : seen;
}

function openedNow({ state }: Filing, places: Places): Filed['opened'] {
  const epics = state.epics.flatMap(({ nonce, issue }) => {
    const place = places.get(nonce);
    return issue === null && place ? [{ nonce, ...place }] : [];
  });
  return epics.length > 0 ? [{ type: 'epics-opened', epics }] : [];
}

function newIssue(
  at: Filing,
  task: PlannedTask,
  known: { labels: ReadonlyMap<string, string>; places: Places },
): Change {
  const { names } = configOf(at.world);
  const wanted = [
    workerLabel(task.worker, names),
    priorityLabel(task.priority, names),
    stateLabel('waiting', names),
  ];
  const epic = epicOf(at.state.epics, task.key);
  const placeOf = (key: TaskKey) => known.places.get(taskOf(at.state, key).nonce);
  return {
    do: 'create-issue',
    title: task.title,
    body: renderContract(task.contract, {
      request: at.state.request,
      issue: at.state.issue,
      task: task.key,
      worker: task.worker,
      after: task.after.map((key) => ({ key, issue: placeOf(key)?.issue ?? null })),
      nonce: taskOf(at.state, task.key).nonce,
    }),
    labels: wanted.flatMap((spec) => known.labels.get(labelKey(spec.name)) ?? []),
    parent: (epic && known.places.get(epic.nonce)?.node) ?? at.world.issue.node,
  };
}
