import type { Command } from '../../domain/command.ts';
import { awaitsApproval, isOnRequest } from '../../domain/request-state.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { taskByIssue } from '../../flow/decide-word.ts';
import { isDoIt } from '../../intake/command-words.ts';

/**
 * "do it" means the plan that waits for a word, and else what the issue says. `retry` without a number, on the issue of a task, means
 * that task; so does `skip`, where the issue is the task's own and not the request's, on which it might mean everything.
 */
export function atHand(command: Command, state: RequestState | undefined, issue: number): Command {
  if (command.name === 'request' && isDoIt(command.args.text) && state && planWaits(state))
    return { name: 'approve', args: {} };
  const task = state && taskByIssue(state, issue);
  if (!task || command.name !== 'unknown') return command;
  const text = command.args.text
    .trim()
    .toLowerCase()
    .replace(/[.!?]+$/, '');
  if (text === 'retry' || text === 'try again') return { name: 'retry', args: { task: issue } };
  return text === 'skip' && !isOnRequest(state, task) ? { name: 'skip', args: { task: issue } } : command;
}

const planWaits = (state: RequestState): boolean =>
  awaitsApproval(state) || state.additions.some(({ status }) => status === 'waits');
