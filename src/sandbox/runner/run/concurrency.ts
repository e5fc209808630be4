import type { Scope } from '../language/expressions.ts';
import { fill } from '../language/template.ts';
import { isMap, textOf, type Value } from '../language/value.ts';
import type { GroupRequest } from './groups.ts';

/** Reads a `concurrency:` in a repository; undefined where there is none, or its group is empty. */
export function readConcurrency(
  value: Value | undefined,
  scope: Scope,
  repository: string,
): Omit<GroupRequest, 'cancel'> | undefined {
  const filled = fill(value ?? null, scope);
  const group = isMap(filled) ? textOf(filled['group']) : textOf(filled);
  if (group === '') return undefined;
  const options = isMap(filled) ? filled : {};
  const cancelInProgress = options['cancel-in-progress'] === true || options['cancel-in-progress'] === 'true';
  const queue = options['queue'] === 'max' ? 'max' : 'single';
  if (queue === 'max' && cancelInProgress) {
    throw new Error('A concurrency group cannot have both "queue: max" and "cancel-in-progress: true".');
  }
  return { key: `${repository} ${group}`.toLowerCase(), cancelInProgress, queue };
}
