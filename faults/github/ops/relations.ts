import type { Answer, Refused } from '../../../src/ports/answer.ts';
import { done } from '../../../src/ports/answer.ts';
import { forbid } from '../permissions.ts';
import type { Actor, Repository } from '../repository.ts';
import { note, patchThread, refuse } from '../repository.ts';
import type { State, Thread } from '../state.ts';

const MOST_DEPTH = 8;
const MOST_BLOCKERS = 50;

/** Why an issue cannot get this sub-issue, or with null a new one. */
export function linkRefusal(
  { state, mostChildren }: Pick<Repository, 'state' | 'mostChildren'>,
  parent: Thread,
  child: Thread | null,
): Refused | null {
  if (child?.parent === parent.number) return refuse('invalid', 'Issue may not contain duplicate sub-issues');
  if (child && child.parent !== null) return refuse('invalid', 'Sub issue may only have one parent');
  const chain = ancestorsOf(state, parent);
  if (child && chain.includes(child.number))
    return refuse('invalid', 'Sub issue may not be an ancestor of its parent');
  if (parent.children.length >= mostChildren)
    return refuse('invalid', `Parent cannot have more than ${mostChildren} sub-issues`);
  return chain.length + (child ? heightOf(state, child) : 1) > MOST_DEPTH
    ? refuse('invalid', 'Sub issues may not be nested deeper than 8 levels')
    : null;
}

function ancestorsOf(state: State, thread: Thread): readonly number[] {
  const parent = thread.parent === null ? undefined : state.threads.get(thread.parent);
  return [thread.number, ...(parent ? ancestorsOf(state, parent) : [])];
}

function heightOf(state: State, thread: Thread): number {
  const below = thread.children.flatMap((number) => state.threads.get(number) ?? []);
  return 1 + Math.max(0, ...below.map((child) => heightOf(state, child)));
}

/** Makes an issue a sub-issue; the child as it now is. */
export function linkSubIssue(
  repo: Repository,
  actor: Actor,
  { parent, child }: { readonly parent: Thread; readonly child: Thread },
): Thread {
  note(repo, actor, { what: 'sub-issue', parent: parent.number, child: child.number, linked: true });
  patchThread(repo, parent, { children: [...parent.children, child.number] });
  return patchThread(repo, child, { parent: parent.number });
}

/** Takes a sub-issue from its parent. */
export function unlinkSubIssue(repo: Repository, actor: Actor, child: Thread): Answer<null> {
  const refused = forbid(repo, actor, 'issues');
  if (refused) return refused;
  const parent = child.parent === null ? undefined : repo.state.threads.get(child.parent);
  if (!parent) return refuse('not-found', 'The provided sub-issue does not exist');
  note(repo, actor, { what: 'sub-issue', parent: parent.number, child: child.number, linked: false });
  patchThread(repo, parent, { children: parent.children.filter((number) => number !== child.number) });
  patchThread(repo, child, { parent: null });
  return done(null);
}

/** Notes that one issue waits for another; nothing is enforced by it. */
export function addBlockedBy(
  repo: Repository,
  actor: Actor,
  { issue, by }: { readonly issue: Thread; readonly by: Thread },
): Answer<Thread> {
  const refused = forbid(repo, actor, 'issues');
  if (refused) return refused;
  if (issue === by) return refuse('invalid', 'An issue cannot be blocked by itself');
  if (issue.blockedBy.includes(by.number)) return refuse('invalid', 'Issue is already blocked by this issue');
  const blocking = [...repo.state.threads.values()].filter((one) => one.blockedBy.includes(by.number));
  if (issue.blockedBy.length >= MOST_BLOCKERS || blocking.length >= MOST_BLOCKERS)
    return refuse('invalid', 'Issue cannot have more than 50 dependencies of one kind');
  note(repo, actor, { what: 'blocked', issue: issue.number, blocker: by.number });
  return done(patchThread(repo, issue, { blockedBy: [...issue.blockedBy, by.number] }));
}
