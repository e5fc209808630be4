import type { z } from 'zod';
import type { PlanProblem, PlanReason } from './plan-problem.ts';

type Issue = z.core.$ZodIssue;

/** The schema's findings in words for the model; a missing or empty part of a contract is its own kind of problem. */
export function wordPlanIssues(issues: readonly Issue[], value: unknown): readonly PlanProblem[] {
  return issues.map((issue) => {
    const at = renderPlace(issue.path);
    const subject = at === '' ? 'The reply' : at;
    return {
      reason: reasonOf(issue),
      at,
      message: `${subject} ${clause(issue, valueAt(value, issue.path))}.`,
    };
  });
}

/** `tasks[2].contract.doneWhen`. */
export function renderPlace(path: readonly PropertyKey[]): string {
  return path.reduce<string>((sum, part) => {
    if (typeof part === 'number') return `${sum}[${part}]`;
    return sum === '' ? String(part) : `${sum}.${String(part)}`;
  }, '');
}

function reasonOf(issue: Issue): PlanReason {
  const isContract = issue.path.includes('contract');
  return isContract && (issue.code === 'invalid_type' || issue.code === 'too_small')
    ? 'part-missing'
    : 'wrong-shape';
}

function clause(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? 'is missing' : `must be of type ${issue.expected}`;
    case 'too_small':
      return wordSmall(issue);
    case 'too_big':
      return `must have at most ${String(issue.maximum)} ${unit(issue.origin)}`;
    case 'unrecognized_keys':
      return `must not have the keys ${issue.keys.join(', ')}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'must be one of tasks, single, answer, questions, decline';
    case 'invalid_format':
      return formatClause(issue.path);
    default:
      return issue.message.toLowerCase();
  }
}

function wordSmall(issue: Extract<Issue, { code: 'too_small' }>): string {
  const least = Number(issue.minimum);
  if (least === 1) return 'must not be empty';
  const hint = issue.path.at(-1) === 'tasks' ? '; a plan of one task has the kind single' : '';
  return `must have at least ${least} ${unit(issue.origin)}${hint}`;
}

const unit = (origin: string): string => (origin === 'string' ? 'characters' : 'entries');

function formatClause(path: readonly PropertyKey[]): string {
  const isKey = path.at(-1) === 'key' || path.includes('after');
  if (isKey) return 'must be a task number X.Y, such as 1.2';
  return 'must be lower-case letters, digits and hyphens, beginning with a letter';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, part) => {
    if (typeof at !== 'object' || at === null) return undefined;
    return Object.entries(at).find(([key]) => key === String(part))?.[1];
  }, value);
}
