import { ForemanError } from '../../domain/fault.ts';
import type { Oid } from '../../domain/ids.ts';
import { branchesOf } from '../../text/names.ts';
import { parseCommit, renderCommit, taskSubject } from '../../text/trailers.ts';
import { loadAccepted } from '../load-request.ts';
import type { Accepted } from './accepted.ts';
import type { Locked } from './judge-lock.ts';
import { baseOf, checkpointKey, lockKey } from './show-checkpoint.ts';
import { taskBranch } from './task-branch.ts';
import { writeCheckpoint } from './write-checkpoint.ts';

const MOST_TRIES = 3;

/**
 * Commits lock files behind the delivery that they were made for, as a checkpoint of its own whose change holds both. The branch moves
 * only from that delivery, and the commit carries its own key, so that a second try finds what the first one left.
 */
export async function showLock(work: Accepted, locked: Locked, delivered: Oid): Promise<Oid> {
  const { deps, order, state, task } = work;
  const branch = branchesOf(state.request).task(task.issue ?? state.issue);
  const key = lockKey(checkpointKey(work));
  let there = work.world.branches.get(branch);
  for (let tries = 1; ; tries += 1) {
    if (there && parseCommit(there.message).trailers?.key === key) return there.oid;
    const after = await commitOf(work, locked, { delivered, key });
    const [answer] = await deps.forge.change([{ do: 'refs', moves: [{ branch, before: delivered, after }] }]);
    if (answer?.kind === 'done') return after;
    if (tries >= MOST_TRIES) break;
    await deps.clock.sleep(500 * tries);
    const again = await loadAccepted(deps, { request: order.request, heads: [taskBranch(order)] });
    there = again.world.branches.get(branch);
  }
  throw new ForemanError(
    'work-moved',
    `The branch ${branch} could not be moved to its lock file; somebody else wrote on it, and nothing was overwritten.`,
    { retry: 'later' },
  );
}

async function commitOf(
  work: Accepted,
  { files, packages }: Locked,
  { delivered, key }: { readonly delivered: Oid; readonly key: string },
): Promise<Oid> {
  const { task, delivery, tree, world, state, order, flags } = work;
  const message = renderCommit({
    subject: taskSubject(task.key, 'the lock file'),
    // What the last pull request tells of a task stands in its last commit.
    summary: [
      delivery.summary,
      packages
        .map(({ name, version }) => `- ${name} ${version}`)
        .slice(0, 100)
        .join('\n'),
    ].join('\n\n'),
    trailers: {
      request: state.request,
      tasks: [task.key],
      key,
      ...(flags.length > 0 && { flags: [...flags] }),
    },
  });
  return writeCheckpoint(
    work.deps,
    { delivery: { ...delivery, files: [...delivery.files, ...files] }, tree },
    { base: baseOf(world, order.grant.base), earlier: delivered, message },
  );
}
