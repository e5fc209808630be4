import type { Oid } from '../../../src/domain/ids.ts';
import type { Answer, Refused } from '../../../src/ports/answer.ts';
import { done } from '../../../src/ports/answer.ts';
import { isAncestor } from '../git/ancestry.ts';
import type { CommitNode } from '../git/objects.ts';
import type { Actor, Repository } from '../repository.ts';
import { note, patch, refuse } from '../repository.ts';
import { followBranch } from './follow.ts';
import { guardWorkflows } from './workflow-guard.ts';

export interface Move {
  readonly branch: string;
  /** What must stand there now: null for nothing, absent where anything may. */
  readonly before?: Oid | null;
  readonly after: Oid | null;
  readonly force?: boolean;
}

/** A move that was found right. */
export interface Moved {
  readonly branch: string;
  readonly before: CommitNode | undefined;
  readonly after: CommitNode | undefined;
}

/** Moves branches, all or none, and does everything that follows from it. The permission was asked for before. */
export function moveRefs(repo: Repository, actor: Actor, moves: readonly Move[]): Answer<null> {
  const moved: Moved[] = [];
  for (const move of moves) {
    const answer = checkMove(repo, actor, move);
    if (answer.kind !== 'done') return answer;
    moved.push(answer.value);
  }
  const real = moved.filter(({ before, after }) => before !== after);
  const refs = new Map(repo.state.refs);
  for (const { branch, after } of real) {
    if (after) refs.set(branch, after);
    else refs.delete(branch);
  }
  const refused = namesRefusal(refs, real);
  if (refused) return refused;
  patch(repo, { refs });
  for (const move of real) {
    noteMove(repo, actor, move);
    followBranch(repo, actor, move);
  }
  return done(null);
}

function checkMove(repo: Repository, actor: Actor, move: Move): Answer<Moved> {
  const { refs, defaultBranch } = repo.state;
  const { branch, force = false } = move;
  if (!isBranchName(branch)) return refuse('invalid', `${branch} is not a valid ref name.`);
  const present = refs.get(branch);
  const refused = expectationRefusal(move, present);
  if (refused) return refused;
  if (move.after === null) {
    if (!present) return refuse('invalid', 'Reference does not exist');
    if (branch === defaultBranch) return refuse('invalid', 'Cannot delete the default branch');
    return done({ branch, before: present, after: undefined });
  }
  const after = repo.objects.commits.get(move.after);
  if (!after) return refuse('invalid', 'Object does not exist');
  const before = present ? [present] : [];
  const guarded = guardWorkflows(repo, actor, { tree: after.tree, before });
  if (guarded) return guarded;
  if (present && !force && !isAncestor(present, after))
    return refuse('invalid', 'Update is not a fast forward');
  return done({ branch, before: present, after });
}

function expectationRefusal({ branch, before }: Move, present: CommitNode | undefined): Refused | null {
  if (before === undefined || before === (present?.oid ?? null)) return null;
  if (before === null) return refuse('exists', 'Reference already exists');
  const at = present?.oid ?? 'nothing';
  return refuse('stale', `Reference update failed: expected ${branch} to be at ${before} but it is at ${at}`);
}

/** As Git refuses it: one branch moved twice, and a branch where another one has a folder. */
function namesRefusal(refs: ReadonlyMap<string, CommitNode>, moved: readonly Moved[]): Refused | null {
  const names = moved.map(({ branch }) => branch);
  if (new Set(names).size < names.length) return refuse('invalid', 'Reference update failed: named twice');
  const made = moved.filter(({ before, after }) => !before && after).map(({ branch }) => branch);
  const clash = made.some((name) =>
    [...refs.keys()].some((other) => other.startsWith(`${name}/`) || name.startsWith(`${other}/`)),
  );
  return clash ? refuse('invalid', 'Reference update failed: a name is in the way') : null;
}

function noteMove(repo: Repository, actor: Actor, { branch, before, after }: Moved): void {
  const forced = before !== undefined && after !== undefined && !isAncestor(before, after);
  note(repo, actor, {
    what: 'ref',
    branch,
    before: before?.oid ?? null,
    after: after?.oid ?? null,
    forced,
  });
}

/** What Git allows in a name, as far as anybody here would try it. */
const isBranchName = (name: string): boolean =>
  name !== '' &&
  !/[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$/.test(name) &&
  name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock'));
