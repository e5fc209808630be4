import type { Oid } from '../../../src/domain/ids.ts';
import type { Answer } from '../../../src/ports/answer.ts';
import { done } from '../../../src/ports/answer.ts';
import type { Append, JournalStore } from '../../../src/ports/journal-store.ts';
import { writeBlob } from '../git/objects.ts';
import { editTree } from '../git/paths.ts';
import { editComment } from '../ops/comments.ts';
import { commitOnBranch, storeCommit } from '../ops/commits.ts';
import { commentOf } from '../ops/find.ts';
import { moveRefs } from '../ops/refs.ts';
import { forbid } from '../permissions.ts';
import type { Actor, Repository } from '../repository.ts';
import { signatureOf } from '../repository.ts';

/** The journal store of one caller; what an append shows is written even where the append itself is refused, as GitHub does. */
export function createJournalStore(repo: Repository, actor: Actor): JournalStore {
  return {
    begin: (branch, path, text) => Promise.resolve(begin(repo, actor, { branch, path, text })),
    append: (append) => {
      const answer = commitOnBranch(repo, actor, commitOf(append));
      const found = append.show ? commentOf(repo.state, append.show.comment) : undefined;
      if (append.show && found) editComment(repo, actor, { found, body: append.show.body });
      return Promise.resolve(answer);
    },
  };
}

const commitOf = ({ branch, expected, path, text, beside = [], headline }: Append) => ({
  branch,
  expected,
  message: headline,
  additions: [{ path, text }, ...beside].map((file) => ({ path: file.path, content: file.text })),
  deletions: [],
});

function begin(
  repo: Repository,
  actor: Actor,
  { branch, path, text }: { readonly branch: string; readonly path: string; readonly text: string },
): Answer<Oid> {
  const refused = forbid(repo, actor, 'contents');
  if (refused) return refused;
  const edit = { mode: '100644', oid: writeBlob(repo.objects, text) };
  const tree = editTree(repo.objects, undefined, new Map([[path, edit]]));
  const author = signatureOf(repo, actor.account);
  const message = 'Begin the journal [skip ci]';
  const made = storeCommit(repo, actor, { message, tree, parents: [], author, committer: author });
  const moved = moveRefs(repo, actor, [{ branch, before: null, after: made.oid }]);
  return moved.kind === 'done' ? done(made.oid) : moved;
}
