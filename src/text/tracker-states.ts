import type { ShownState } from '../domain/request-state.ts';

export type { ShownState };

/** Every word for a task's state, in the order of a task's life. */
export const shownStates = [
  'waiting',
  'blocked',
  'ready',
  'working',
  'merging',
  'review',
  'question',
  'failed',
  'done',
  'skipped',
] as const satisfies readonly ShownState[];
