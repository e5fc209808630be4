import { Priority } from '../domain/plan.ts';
import type { ShownState } from '../domain/request-state.ts';

/** A label as it is made where the repository lacks it; `color` without `#`, `description` at most 100 characters. */
export interface LabelSpec {
  readonly name: string;
  readonly color: string;
  readonly description: string;
}

/** Own names for our labels, by the names that Foreman uses by itself. */
export type LabelNames = Readonly<Record<string, string>>;

/** What a label of ours says. */
export type LabelMeaning =
  | { readonly kind: 'state'; readonly state: LabelState }
  | { readonly kind: 'epic' }
  | { readonly kind: 'worker'; readonly worker: string }
  | { readonly kind: 'priority'; readonly priority: Priority };

export const labelStates = [
  'working',
  'merging',
  'review',
  'question',
  'failed',
  'done',
  'blocked',
  'waiting',
] as const;
export type LabelState = (typeof labelStates)[number];

const EPIC = 'epic';

/** The names behind `foreman:`. */
export const foremanLabels = [...labelStates, EPIC] as const;

/** The state label that a task wears; a ready task waits for a free worker, a skipped one wears none. */
export function labelStateOf(shown: ShownState): LabelState | null {
  if (shown === 'skipped') return null;
  return shown === 'ready' ? 'waiting' : shown;
}

export const stateLabel = (state: LabelState, names: LabelNames = {}): LabelSpec =>
  named({ name: `foreman:${state}`, ...STATES[state] }, names);

export const workerLabel = (worker: string, names: LabelNames = {}): LabelSpec =>
  named(
    { name: `worker:${worker}`, color: 'c5def5', description: `Work for the ${worker} worker`.slice(0, 100) },
    names,
  );

export const priorityLabel = (priority: Priority, names: LabelNames = {}): LabelSpec =>
  named({ name: `priority:${priority}`, ...PRIORITIES[priority] }, names);

/** What marks the issue of an epic; it says nothing about a state, and is made where an epic is opened. */
export const epicLabel = (names: LabelNames = {}): LabelSpec =>
  named(
    {
      name: `foreman:${EPIC}`,
      color: '3e4b9e',
      description: 'Holds tasks of a request that is too large for one issue',
    },
    names,
  );

/** What a label means to Foreman, upper and lower case alike as on GitHub; undefined for labels that are not ours. */
export function parseLabel(label: string, names: LabelNames = {}): LabelMeaning | undefined {
  const mapped = Object.entries(names).find(([, own]) => own.toLowerCase() === label.toLowerCase())?.[0];
  const name = (mapped ?? label).toLowerCase();
  const [, room, value = ''] = /^(foreman|worker|priority):\s*(.+)$/.exec(name) ?? [];
  if (room === 'worker')
    return /^[a-z][a-z0-9-]{0,39}$/.test(value) ? { kind: 'worker', worker: value } : undefined;
  if (room === 'priority') {
    const priority = Priority.safeParse(value).data;
    return priority && { kind: 'priority', priority };
  }
  if (room !== 'foreman') return undefined;
  if (value === EPIC) return { kind: 'epic' };
  const state = labelStates.find((one) => one === value);
  return state && { kind: 'state', state };
}

const STATES: Readonly<Record<LabelState, Omit<LabelSpec, 'name'>>> = {
  working: { color: 'fbca04', description: 'A worker has this task' },
  merging: { color: 'bfd4f2', description: 'Delivered; being verified as it would land' },
  review: { color: '5319e7', description: 'Verified; waits for an approving review' },
  question: { color: 'd876e3', description: 'Foreman asked something and waits for an answer' },
  failed: { color: 'b60205', description: 'Failed after its retry; a person decides' },
  done: { color: '0e8a16', description: 'Verified and landed' },
  blocked: { color: 'e99695', description: 'Waits for a task that a person must decide about' },
  waiting: { color: 'ededed', description: 'Waits for other tasks or for a free worker' },
};

const PRIORITIES: Readonly<Record<Priority, Omit<LabelSpec, 'name'>>> = {
  critical: { color: 'b60205', description: 'Before everything else' },
  high: { color: 'd93f0b', description: 'Before the usual' },
  medium: { color: 'fbca04', description: 'The usual' },
  low: { color: 'c2e0c6', description: 'When nothing else waits' },
};

const named = (spec: LabelSpec, names: LabelNames): LabelSpec => ({
  ...spec,
  name: names[spec.name] ?? spec.name,
});
