import type { Oid } from '../../../src/domain/ids.ts';
import type { CommitNode } from '../git/objects.ts';
import { writeBlob } from '../git/objects.ts';
import type { Edit } from '../git/paths.ts';
import { editTree, findPath } from '../git/paths.ts';
import { storeCommit } from '../ops/commits.ts';
import { moveRefs } from '../ops/refs.ts';
import { forbid } from '../permissions.ts';
import type { Actor, Repository } from '../repository.ts';
import { note, patch, patchThread, signatureOf } from '../repository.ts';
import { ImpossibleAct, acted, actorNamed } from './impossible.ts';
import type { Who } from './impossible.ts';

export interface CommitOptions extends Who {
  readonly message?: string;
  /** Replaces the head in place of following it, as an amended commit that is pushed by force. */
  readonly force?: boolean;
}

/** What people do with code, by push. */
export interface CodeActs {
  /** A commit of whole files on a branch; null takes a file away. */
  readonly commit: (
    branch: string,
    files: Readonly<Record<string, string | null>>,
    options?: CommitOptions,
  ) => Oid;
  /** Sets a branch to any commit. */
  readonly forcePush: (branch: string, to: Oid, who?: Who) => void;
  readonly createBranch: (branch: string, at: Oid, who?: Who) => void;
  readonly deleteBranch: (branch: string, who?: Who) => void;
  readonly renameDefaultBranch: (name: string, who?: Who) => void;
  readonly headOf: (branch: string) => Oid | null;
  readonly textOn: (branch: string, path: string) => string | null;
}

export function codeActs(repo: Repository): CodeActs {
  const actor = (who: Who | undefined): Actor => mayPush(repo, actorNamed(repo, who));
  return {
    commit: (branch, files, options = {}) => commit(repo, { branch, files, options }),
    forcePush: (branch, to, who) =>
      void acted(moveRefs(repo, actor(who), [{ branch, after: to, force: true }])),
    createBranch: (branch, at, who) =>
      void acted(moveRefs(repo, actor(who), [{ branch, before: null, after: at }])),
    deleteBranch: (branch, who) => void acted(moveRefs(repo, actor(who), [{ branch, after: null }])),
    renameDefaultBranch: (name, who) => renameDefault(repo, actor(who), name),
    headOf: (branch) => repo.state.refs.get(branch)?.oid ?? null,
    textOn: (branch, path) => {
      const head = repo.state.refs.get(branch);
      const found = head && findPath(repo.objects, head.tree, path);
      return (found && repo.objects.blobs.get(found.oid)) ?? null;
    },
  };
}

function mayPush(repo: Repository, actor: Actor): Actor {
  const refused = forbid(repo, actor, 'contents');
  if (refused) throw new ImpossibleAct(refused.message);
  return actor;
}

function headAt(repo: Repository, branch: string): CommitNode {
  const head = repo.state.refs.get(branch);
  if (!head) throw new ImpossibleAct(`There is no branch ${branch}.`);
  return head;
}

function commit(
  repo: Repository,
  {
    branch,
    files,
    options,
  }: { branch: string; files: Record<string, string | null>; options: CommitOptions },
): Oid {
  const actor = mayPush(repo, actorNamed(repo, options));
  const head = headAt(repo, branch);
  const edits = Object.entries(files).map(([path, text]): [string, Edit] => {
    const mode = findPath(repo.objects, head.tree, path)?.mode ?? '100644';
    return [path, text === null ? null : { mode, oid: writeBlob(repo.objects, text) }];
  });
  const tree = editTree(repo.objects, head.tree, new Map(edits));
  const author = signatureOf(repo, actor.account);
  const { message = 'A commit of a person', force = false } = options;
  const parents = force ? head.parents : [head];
  const made = storeCommit(repo, actor, { message, tree, parents, author, committer: author });
  acted(moveRefs(repo, actor, [{ branch, before: head.oid, after: made.oid, force }]));
  return made.oid;
}

/** Pull requests go with their renamed base, as GitHub does it. */
function renameDefault(repo: Repository, actor: Actor, to: string): void {
  const from = repo.state.defaultBranch;
  const head = headAt(repo, from);
  if (repo.state.refs.has(to)) throw new ImpossibleAct(`There is a branch ${to} already.`);
  const refs = new Map([...repo.state.refs].filter(([name]) => name !== from)).set(to, head);
  patch(repo, { refs, defaultBranch: to });
  for (const thread of repo.state.threads.values())
    if (thread.pull?.base === from && thread.open)
      patchThread(repo, thread, { pull: { ...thread.pull, base: to } });
  note(repo, actor, { what: 'default-branch', from, to });
}
