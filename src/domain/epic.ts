import type { Nonce, TaskKey } from './ids.ts';

/** An issue between the request's and those of its tasks, where one parent cannot hold all of them. */
export interface Epic {
  /** Marks its issue. */
  readonly nonce: Nonce;
  readonly tasks: readonly TaskKey[];
  /** Opened for what was added while the request ran; the others hold phases of its plan. */
  readonly later: boolean;
  /** Null until it is known to be opened. */
  readonly issue: number | null;
  readonly node: string | null;
  /** Set where a person has closed it with tasks in it that nobody had begun, which wait: the mark of the comment that says so. */
  readonly held: Nonce | null;
  /** All its tasks were done when more joined it: Foreman has closed it, and that it is closed says nothing. */
  readonly wasDone: boolean;
}

/** Whether the task waits for a person to open its epic again. */
export const isHeld = (epics: readonly Epic[], task: TaskKey): boolean =>
  epics.some(({ held, tasks }) => held !== null && tasks.includes(task));

/** The epic under which a task is filed; undefined for one that stands right below the request. */
export const epicOf = (epics: readonly Epic[], task: TaskKey): Epic | undefined =>
  epics.find(({ tasks }) => tasks.includes(task));
