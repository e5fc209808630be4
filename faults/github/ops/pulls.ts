import type { Oid } from '../../../src/domain/ids.ts';
import type { Answer, Refused } from '../../../src/ports/answer.ts';
import { done } from '../../../src/ports/answer.ts';
import { isAncestor } from '../git/ancestry.ts';
import { mergeCommits } from '../git/merge-commits.ts';
import { forbid } from '../permissions.ts';
import type { Actor, Repository } from '../repository.ts';
import { note, patchThread, refuse } from '../repository.ts';
import type { Pull, State, Thread } from '../state.ts';
import { bySite, storeCommit } from './commits.ts';
import { landPull } from './follow.ts';
import { addThread } from './issues.ts';
import { moveRefs } from './refs.ts';
import { bodyRefusal, titleRefusal } from './texts.ts';

export interface NewPull {
  readonly head: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
  readonly draft: boolean;
}

/** Opens a pull request; refused for a second one of the same ends, and where nothing lies between them. */
export function createPull(repo: Repository, actor: Actor, input: NewPull): Answer<Thread> {
  const { head, base, title, body, draft } = input;
  const refused = forbid(repo, actor, 'pulls') ?? titleRefusal(title) ?? bodyRefusal(body);
  if (refused) return refused;
  const [headAt, baseAt] = [repo.state.refs.get(head), repo.state.refs.get(base)];
  if (!headAt) return refuse('invalid', 'Head is invalid');
  if (!baseAt) return refuse('invalid', 'Base is invalid');
  const twin = twinRefusal(repo.state, { head, base });
  if (twin) return twin;
  if (isAncestor(headAt, baseAt)) return refuse('invalid', `No commits between ${base} and ${head}`);
  const pull = { head, base, headOid: headAt.oid, draft, merged: false, reviews: [] };
  const made = addThread(repo, actor, { title, body, pull });
  note(repo, actor, { what: 'pull', number: made.number, head, base });
  return done(made);
}

interface PullEdit {
  readonly thread: Thread;
  readonly title?: string;
  readonly body: string;
  readonly base?: string;
}

/** Gives a pull request another title, text or base; a base that holds all of it already is refused. */
export function editPull(
  repo: Repository,
  actor: Actor,
  { thread, title = thread.title, body, base = thread.pull?.base ?? '' }: PullEdit,
): Answer<Thread> {
  const refused = forbid(repo, actor, 'pulls') ?? titleRefusal(title) ?? bodyRefusal(body);
  const { pull } = thread;
  if (refused || !pull) return refused ?? refuse('not-found', 'Could not resolve to a pull request');
  const misplaced = base === pull.base ? null : baseRefusal(repo.state, { ...pull, base });
  if (misplaced) return misplaced;
  if (thread.title === title && thread.body === body && base === pull.base) return done(thread);
  note(repo, actor, { what: 'pull-edited', number: thread.number, draft: pull.draft });
  return done(patchThread(repo, thread, { title, body, pull: { ...pull, base } }));
}

function baseRefusal(state: State, { head, base }: Pick<Pull, 'head' | 'base'>): Refused | null {
  const [headAt, baseAt] = [state.refs.get(head), state.refs.get(base)];
  if (!baseAt) return refuse('invalid', 'Base is invalid');
  if (headAt && isAncestor(headAt, baseAt))
    return refuse(
      'invalid',
      `There are no new commits between base branch '${base}' and head branch '${head}'`,
    );
  return twinRefusal(state, { head, base });
}

function twinRefusal(state: State, { head, base }: Pick<Pull, 'head' | 'base'>): Refused | null {
  const twin = [...state.threads.values()].some(
    ({ pull, open }) => pull !== null && open && pull.head === head && pull.base === base,
  );
  return twin ? refuse('exists', `A pull request already exists for ${head}.`) : null;
}

/** Opens a closed pull request again, if its branch is still there. */
export function reopenPull(repo: Repository, actor: Actor, thread: Thread): Answer<Thread> {
  const refused = forbid(repo, actor, 'pulls');
  if (refused) return refused;
  const { pull } = thread;
  if (!pull || pull.merged) return refuse('invalid', 'state cannot be changed');
  if (thread.open) return done(thread);
  const head = repo.state.refs.get(pull.head);
  if (!head) return refuse('invalid', `The ${pull.head} branch has been deleted.`);
  const twin = twinRefusal(repo.state, pull);
  if (twin) return twin;
  note(repo, actor, { what: 'issue-reopened', number: thread.number });
  return done(patchThread(repo, thread, { open: true, pull: { ...pull, headOid: head.oid } }));
}

/** Merges a pull request as its page does; the new head of its base. */
export function mergePull(
  repo: Repository,
  actor: Actor,
  { thread, method }: { readonly thread: Thread; readonly method: 'merge' | 'squash' },
): Answer<Oid> {
  const refused = forbid(repo, actor, 'contents');
  if (refused) return refused;
  const { pull, number, title } = thread;
  if (!pull || !thread.open || pull.draft) return refuse('conflict', 'Pull Request is not mergeable');
  const [base, head] = [repo.state.refs.get(pull.base), repo.objects.commits.get(pull.headOid)];
  const tree = base && head ? mergeCommits(repo.objects, base, head) : undefined;
  if (!base || !head || !tree) return refuse('conflict', 'Pull Request is not mergeable');
  const message = method === 'squash' ? `${title} (#${number})` : `Merge pull request #${number}\n\n${title}`;
  const parents = method === 'squash' ? [base] : [base, head];
  const made = storeCommit(repo, actor, { message, tree, parents, ...bySite(repo, actor) });
  const moved = moveRefs(repo, actor, [{ branch: pull.base, before: base.oid, after: made.oid }]);
  if (moved.kind !== 'done') return moved;
  const now = repo.state.threads.get(number);
  if (now?.pull && !now.pull.merged) landPull(repo, actor, { thread: now, pull: now.pull });
  return done(made.oid);
}
