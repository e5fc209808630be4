import type { TaskKey } from '../../domain/ids.ts';
import type { JournalEntry } from '../../domain/journal.ts';
import { isDone, shownState } from '../../domain/request-state.ts';
import type { ShownState, TaskState } from '../../domain/request-state.ts';
import { descendantsOf } from '../../domain/task-graph.ts';
import { replay } from '../../flow/replay.ts';
import { neededWords } from '../../flow/needed-words.ts';
import { heldBy } from '../../flow/replay/grants.ts';
import { fateOfEntry } from './sweeping.ts';
import type { Sweeping } from './sweeping.ts';

/** Lines older than this are taken as shown. */
const RECENT_MS = 24 * 3_600_000;
/** Labels and issues are put right for this long; after that a difference is taken for a person's, unless it is what we have shown before. */
export const VIEWS_MS = 2 * 3_600_000;
const MOST_LINES = 40;

/** What a run may have decided and not shown, since it ended otherwise than well; and whose words somebody waits for, however it ended. */
export interface Unshown {
  readonly tasks: readonly TaskState[];
  /** Those of them whose labels, assignees and issue may still be put right. */
  readonly views: ReadonlySet<TaskKey>;
  /** How others were shown before what may not have been shown: whose issue still wears that label was never brought up to date. */
  readonly before: ReadonlyMap<TaskKey, ReadonlySet<ShownState>>;
  readonly issues: readonly number[];
  /** The last line's run is over: nobody else is about to show where the request stands. */
  readonly quiet: boolean;
}

/**
 * What was decided by runs that are over and did not succeed. A run that succeeded has shown what it decided: where the forge differs
 * from that, a person changed it, and it stays. A run that goes on will show it itself.
 */
export async function unshown(at: Sweeping): Promise<Unshown> {
  const { state } = at;
  const keys = new Set<TaskKey>();
  const views = new Set<TaskKey>();
  const before = new Map<TaskKey, ReadonlySet<ShownState>>();
  for (const entry of at.entries.slice(-MOST_LINES)) {
    const age = at.deps.clock.now() - Date.parse(entry.at);
    if (age > RECENT_MS || (await fateOfEntry(at, entry)) !== 'over') continue;
    for (const key of withBehind(at, tasksIn(at, entry), entry)) {
      keys.add(key);
      if (age <= VIEWS_MS) views.add(key);
      else before.set(key, new Set([...(before.get(key) ?? []), ...shownBefore(at, key, entry)]));
    }
  }
  const needed = new Set(state.tasks.flatMap((task) => neededWords(state, task).map(({ of }) => of.key)));
  const tasks = state.tasks.filter(
    (task) =>
      needed.has(task.key) ||
      (keys.has(task.key) && (views.has(task.key) || !isDone(task) || isOpen(at, task))),
  );
  const last = at.entries.at(-1);
  return {
    tasks,
    views,
    before,
    issues: tasks.flatMap((task) => (task.issue === null ? [] : [task.issue])),
    quiet: (await fateOfEntry(at, last)) !== 'runs',
  };
}

/** A task's state in people's word, before the append that holds a line of the journal. */
function shownBefore({ entries }: Sweeping, key: TaskKey, entry: JournalEntry): readonly ShownState[] {
  const { at, run } = entry;
  const state = replay(
    entries.slice(
      0,
      entries.findIndex((one) => one.at === at && one.run.id === run.id),
    ),
  );
  const task = state?.tasks.find((one) => one.key === key);
  return state && task ? [shownState(state, task)] : [];
}

/** Whether the task's issue stands open, as the request's list of sub-issues tells. */
const isOpen = ({ world }: Sweeping, { issue }: TaskState): boolean =>
  world.subIssues.some(({ number, open }) => number === issue && open);

/** What waits behind a task wears another label once that asks, or was answered or left out. */
function withBehind(
  { state }: Sweeping,
  keys: readonly TaskKey[],
  { event }: JournalEntry,
): readonly TaskKey[] {
  if (event.type !== 'asked' && event.type !== 'answered' && event.type !== 'skipped') return keys;
  return [...keys, ...keys.flatMap((key) => [...descendantsOf(state.tasks, key)])];
}

function tasksIn({ entries, state }: Sweeping, { event }: JournalEntry): readonly TaskKey[] {
  if (event.type === 'settled' || event.type === 'landed') return event.tasks;
  // A single task that goes on after its end is told why by whoever found that out.
  if (event.type === 'reopened') return state.mode === 'single' ? state.tasks.map(({ key }) => key) : [];
  if (event.type === 'asked' || event.type === 'answered') return event.task === null ? [] : [event.task];
  if (event.type === 'skipped') return [event.task];
  if (event.type !== 'released') return [];
  const grants = entries.flatMap((entry) => (entry.event.type === 'granted' ? entry.event.grants : []));
  return grants.filter((grant) => grant.term === event.term).flatMap(heldBy);
}
