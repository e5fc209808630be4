import { eventsOf, landedAt, legsOf, type StoryRecord } from './story-record.ts';

interface PlannedTask {
  readonly key: string;
  readonly worker: string;
  readonly after: readonly string[];
}

/** Whether some task opens two ways that meet again. */
export const hasDiamond = (tasks: readonly PlannedTask[]): boolean =>
  tasks.some(({ after }) =>
    after.some((one) =>
      after.some(
        (two) => one !== two && parents(tasks, one).some((key) => parents(tasks, two).includes(key)),
      ),
    ),
  );

const parents = (tasks: readonly PlannedTask[], key: string): readonly string[] =>
  tasks.find((task) => task.key === key)?.after ?? [];

/** Whether two legs of tasks of the same worker type were under way at the same time. */
export function sameTypeAtOnce(record: StoryRecord): boolean {
  const legs = legsOf(record).filter((leg) => leg.kind === 'work');
  const worker = (task: string | undefined) => tasksOf(record).find((one) => one.key === task)?.worker;
  return legs.some((one) =>
    legs.some(
      (two) =>
        one.term < two.term &&
        worker(one.tasks[0]) === worker(two.tasks[0]) &&
        two.granted < (one.settled?.place ?? Infinity),
    ),
  );
}

/** Whether a task was granted while something it waits for had not landed. */
export const startTooEarly = (record: StoryRecord): boolean =>
  legsOf(record).some(
    ({ kind, tasks, granted }) =>
      kind === 'work' &&
      tasks.some((task) => parents(tasksOf(record), task).some((key) => landedAt(record, key) > granted)),
  );

/** Whether two deliveries, green each alone and red together, were made into ones that both landed. */
export const breakEachOther = ({ clashes }: StoryRecord): boolean =>
  clashes.some(
    ({ kept, anew, together }) =>
      kept.verdict === 'green' && anew.verdict === 'green' && together.verdict === 'red',
  );

const tasksOf = (record: StoryRecord): readonly PlannedTask[] =>
  eventsOf(record, 'planned').at(-1)?.tasks ?? [];
