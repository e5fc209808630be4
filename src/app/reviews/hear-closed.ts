import { parseBranch } from '../../text/names.ts';
import { expect } from '../expect.ts';
import type { Heard } from '../intake/heard.ts';
import { silence } from '../intake/heard.ts';
import { readAgain } from '../read-again.ts';
import type { Reviewing } from './hear-review.ts';

/**
 * Hears that a person merged or closed a pull request of ours: the sweep of its request looks at once, in place of within the half hour,
 * and tells what it finds. The event itself is not believed.
 */
export async function hearClosed({ deps, reviews }: Reviewing, number: number): Promise<Heard> {
  const pull = expect(await readAgain(deps, () => reviews.pull(number)), `Reading pull request ${number}`);
  const branch = pull.fork ? undefined : parseBranch(pull.head);
  if (branch?.kind !== 'work' && branch?.kind !== 'task') return silence(`${pull.head} is no branch of ours`);
  if (pull.open) return silence(`pull request ${number} is open again`);
  const { request } = branch;
  return { next: 'finish', request, brief: null, why: `pull request ${number} was merged or closed` };
}
