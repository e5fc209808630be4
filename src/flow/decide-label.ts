import type { Priority } from '../domain/plan.ts';
import type { JournalEvent } from '../domain/journal.ts';
import { isDone } from '../domain/request-state.ts';
import type { RequestState } from '../domain/request-state.ts';
import type { TextHash } from '../domain/ids.ts';
import { decideRedirect } from './decide-redirect.ts';
import type { Redirection } from './decide-redirect.ts';
import { no, taskByIssue } from './decide-word.ts';
import type { WordDecision } from './decide-word.ts';

/** A label has no comment that could be heard twice: the same label put again finds the task where it leads. */
const NO_COMMENT = 0;

/** Gives a task to the worker type of a label, by the decision that a person's `redirect` asks for. */
export function decideReroute(
  state: RequestState,
  to: Redirection,
  { by, text }: { readonly by: string; readonly text: TextHash },
): WordDecision {
  const decision = decideRedirect(state, { comment: NO_COMMENT, by, text }, to);
  const events = decision.events.map((event): JournalEvent =>
    event.type === 'redirected'
      ? { type: 'rerouted', task: event.task, worker: event.worker, by, nonce: event.nonce }
      : event,
  );
  return { ...decision, events };
}

/** Puts a task before or behind the others that are ready with it; what is at work goes on. */
export function decidePriority(
  state: RequestState,
  { issue, priority }: { readonly issue: number; readonly priority: Priority },
  by: string,
): WordDecision {
  const task = taskByIssue(state, issue);
  if (!task) return no('no-such-task');
  if (isDone(task) || state.phase === 'finished') return no('already-done');
  if (task.priority === priority) return no('same-worker');
  return {
    events: [{ type: 'prioritised', task: task.key, priority, by }],
    reason: `priority ${priority} by a person’s label`,
    taken: 'redirected',
  };
}
