/** A task that has landed, on which a person has remarked. */
export interface FollowedTask {
  readonly key: string;
  readonly issue: number;
  readonly title: string;
  readonly worker: string;
}

/** Remarks on what has landed, as the foreman gets them: one task behind that one. */
export const renderFollowUp = (task: FollowedTask, remarks: string): string =>
  `Follow-up of task ${task.key} (#${task.issue}, "${task.title}"), which has landed. A person reviewed it and asks ` +
  `for these changes, each under its place. Plan one task behind ${task.key}, for the worker type ${task.worker}, whose boundaries are ` +
  `the files that the remarks are about.\n\n${remarks}`;
