import { hashValue } from '../domain/hash.ts';
import type { Nonce, TaskKey, TextHash } from '../domain/ids.ts';
import type { JournalEvent, JournalEventOf, JournalTask, Spent } from '../domain/journal.ts';
import type { PlannedTask } from '../domain/plan.ts';
import { isOpenAddition } from '../domain/request-state.ts';
import type { Addition, RequestState } from '../domain/request-state.ts';
import type { Word } from './decide-word.ts';
import type { Decision } from './decision.ts';
import { nothing } from './decision.ts';

/** Takes up more work for a request that runs; what was asked before and still waits for approval is withdrawn by it. */
export function decideAskMore(
  state: RequestState,
  word: Word,
  { kind, nonce }: { readonly kind: 'build' | 'plan'; readonly nonce: Nonce },
): Decision {
  if (additionOf(state, word.comment)) return nothing('this comment was heard before');
  if (state.phase !== 'running' || state.onto !== undefined) return nothing(`the request is ${state.phase}`);
  const { comment, by, text } = word;
  const withdrawn = state.additions
    .filter((one) => one.status === 'waits')
    .map((one): JournalEvent => dropped(one, { why: 'withdrawn', nonce: one.nonce, spent: [] }));
  return {
    events: [...withdrawn, { type: 'asked-more', comment, by, kind, text, nonce }],
    reason: 'more work was asked for',
  };
}

/** What the plan step made of an addition. */
export interface MorePlanned {
  readonly comment: number;
  readonly hash: TextHash;
  readonly tasks: readonly PlannedTask[];
  readonly conflicts: ReadonlyMap<TaskKey, readonly TaskKey[]>;
  readonly waits: boolean;
  readonly nonce: Nonce;
  readonly taskNonce: (key: TaskKey) => Nonce;
  readonly spent: readonly Spent[];
}

/** Writes the plan of an addition down, once. */
export function decidePlanMore(state: RequestState, made: MorePlanned): Decision {
  const addition = additionOf(state, made.comment);
  if (addition?.status !== 'asked') return nothing(`the addition is ${addition?.status ?? 'unknown'}`);
  const planned: JournalEventOf<'planned-more'> = {
    type: 'planned-more',
    comment: made.comment,
    plan: made.hash,
    tasks: made.tasks.map((task) => journalTask(task, made)),
    waits: made.waits,
    nonce: made.nonce,
    spent: made.spent.at(-1) ?? null,
  };
  return {
    events: [...earlier(made.spent), planned],
    reason: `more: ${made.tasks.length} tasks`,
  };
}

/** Nothing is added, and what the conversation cost. */
export function decideDropMore(
  state: RequestState,
  comment: number,
  how: { readonly why: 'talk' | 'failed' | 'lost'; readonly nonce: Nonce; readonly spent: readonly Spent[] },
): Decision {
  const addition = additionOf(state, comment);
  if (!addition || !isOpenAddition(addition)) return nothing('the addition is over');
  return { events: [...earlier(how.spent), dropped(addition, how)], reason: `nothing is added: ${how.why}` };
}

/** What a comment asked to add. */
export const additionOf = (state: RequestState, comment: number): Addition | undefined =>
  state.additions.find((one) => one.comment === comment);

const earlier = (spent: readonly Spent[]): readonly JournalEvent[] =>
  spent.slice(0, -1).map((one) => ({ type: 'plan-failed', problems: 0, spent: one }));

const dropped = (
  { comment }: Addition,
  how: {
    readonly why: JournalEventOf<'dropped-more'>['why'];
    readonly nonce: Nonce;
    readonly spent: readonly Spent[];
  },
): JournalEventOf<'dropped-more'> => ({
  type: 'dropped-more',
  comment,
  why: how.why,
  nonce: how.nonce,
  spent: how.spent.at(-1) ?? null,
});

const journalTask = (task: PlannedTask, made: MorePlanned): JournalTask => ({
  key: task.key,
  worker: task.worker,
  after: task.after,
  priority: task.priority,
  contract: hashValue(task.contract),
  conflicts: [...(made.conflicts.get(task.key) ?? [])],
  nonce: made.taskNonce(task.key),
});
