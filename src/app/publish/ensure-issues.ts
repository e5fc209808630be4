import { labelKey } from '../../domain/world.ts';
import type { Change } from '../../domain/change.ts';
import { ForemanError } from '../../domain/fault.ts';
import type { TaskKey } from '../../domain/ids.ts';
import type { PlannedTask, WorkPlan } from '../../domain/plan.ts';
import { tasksOf } from '../../domain/plan.ts';
import { taskOf } from '../../domain/request-state.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { orderTasks } from '../../domain/task-graph.ts';
import { renderContract } from '../../text/contract-body.ts';
import { findMarker } from '../../text/markers.ts';
import { priorityLabel, stateLabel, workerLabel } from '../../text/names-labels.ts';
import { expect } from '../expect.ts';
import { configOf } from '../load-config.ts';
import { loadAccepted } from '../load-request.ts';
import { readAgain } from '../read-again.ts';
import type { Filing } from './filing.ts';

export interface Place {
  readonly issue: number;
  readonly node: string;
}

/** Few enough that GitHub carries them out in one request without a time-out. */
const MOST_IN_REQUEST = 5;
const MOST_LOOKS = 6;

/**
 * Files each task once. The journal already holds the nonce that marks its issue; whatever a killed run or a lost answer left behind is
 * found by that nonce in the lists, never made again blindly.
 */
export async function ensureIssues(
  at: Filing,
  plan: WorkPlan,
  labels: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<TaskKey, Place>> {
  const tasks = orderTasks(tasksOf(plan)).flat();
  let places = foundIn(at);
  const left = (): readonly PlannedTask[] => tasks.filter((task) => !places.has(task.key));
  if (left().length > 0 && at.resumed) places = await lookAround(at, places);
  while (left().length > 0) {
    const missing = left().slice(0, MOST_IN_REQUEST);
    at.deps.log.info(
      `filing ${missing.map((task) => task.key).join(', ')} (${tasks.length - left().length} of ${tasks.length} are filed)`,
    );
    const answers = await at.deps.forge.change(missing.map((task) => newIssue(at, task, { labels, places })));
    const made = missing.map((task, index) => ({ task, answer: answers[index] }));
    const lost = made.some(({ answer }) => answer === undefined || answer.kind === 'unknown');
    for (const { task, answer } of made) {
      if (answer?.kind === 'refused') expect(answer, `Filing task ${task.key}`);
      if (answer?.kind === 'done') places = new Map([...places, [task.key, placeOf(answer.value)]]);
    }
    if (lost) places = await lookAround(at, places);
  }
  return places;
}

/** The tasks that are filed already; one that is just being filed has no node. */
export const placesIn = ({ tasks }: Pick<RequestState, 'tasks'>): ReadonlyMap<TaskKey, Place> =>
  new Map(
    tasks.flatMap(({ key, issue, node }) =>
      issue === null || !node ? [] : [[key, { issue, node }] as const],
    ),
  );

function placeOf(made: { readonly node: string | null; readonly number: number | null }): Place {
  if (made.node === null || made.number === null)
    throw new ForemanError('github-unknown', 'An issue came back without number.');
  return { issue: made.number, node: made.node };
}

/** What the journal knows, and what the first read shows: sub-issues of our own that carry a nonce of the plan. */
function foundIn({ state, world }: Pick<Filing, 'state' | 'world'>): ReadonlyMap<TaskKey, Place> {
  const found = byNonce(
    state,
    world.subIssues.filter((issue) => issue.ours),
  );
  return new Map([...placesIn(state), ...found]);
}

type Found = { readonly number: number; readonly node: string; readonly body: string };

function byNonce(state: Filing['state'], issues: readonly Found[]): ReadonlyMap<TaskKey, Place> {
  const keys = new Map(state.tasks.map((task) => [task.nonce, task.key]));
  const found = new Map<TaskKey, Place>();
  for (const issue of [...issues].sort((a, b) => a.number - b.number)) {
    const marker = findMarker(issue.body);
    const key = marker?.kind === 'task' ? keys.get(marker.nonce) : undefined;
    if (key !== undefined && !found.has(key)) found.set(key, { issue: issue.number, node: issue.node });
  }
  return found;
}

/** Looks several times, with growing pauses, since a list may lag behind a write. */
async function lookAround(
  at: Filing,
  known: ReadonlyMap<TaskKey, Place>,
): Promise<ReadonlyMap<TaskKey, Place>> {
  let places = known;
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const again = await loadAccepted(at.deps, { request: at.state.request });
    const since = at.entries[0]?.at ?? new Date(0).toISOString();
    const own = expect(
      await readAgain(at.deps, () => at.deps.forge.ownIssuesSince(since, 1)),
      'Listing issues',
    );
    const marked = byNonce(at.state, [...again.world.subIssues.filter((issue) => issue.ours), ...own]);
    places = new Map([...marked, ...places]);
    if (places.size >= at.state.tasks.length) return places;
    await at.deps.clock.sleep(500 * 2 ** looks * (1 + at.deps.ids.random() / 4));
  }
  return places;
}

function newIssue(
  at: Filing,
  task: PlannedTask,
  known: { labels: ReadonlyMap<string, string>; places: ReadonlyMap<TaskKey, Place> },
): Change {
  const { names } = configOf(at.world);
  const wanted = [
    workerLabel(task.worker, names),
    priorityLabel(task.priority, names),
    stateLabel('waiting', names),
  ];
  return {
    do: 'create-issue',
    title: task.title,
    body: renderContract(task.contract, {
      request: at.state.request,
      issue: at.state.issue,
      task: task.key,
      worker: task.worker,
      after: task.after.map((key) => ({ key, issue: known.places.get(key)?.issue ?? null })),
      nonce: taskOf(at.state, task.key).nonce,
    }),
    labels: wanted.flatMap((spec) => known.labels.get(labelKey(spec.name)) ?? []),
    parent: at.world.issue.node,
  };
}
