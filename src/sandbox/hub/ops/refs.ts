import { countCreation } from '../auth/caller.ts';
import { allow } from '../auth/permissions.ts';
import { isAncestor } from '../git/history.ts';
import { isRefName, readRef, zeroOid } from '../git/refs.ts';
import type { RefChange } from '../git/ref-writer.ts';
import { HubError, notFound, unprocessable } from '../hub-error.ts';
import type { RepositoryState } from '../state/repository.ts';
import { followRefChanges } from './follow-refs.ts';
import type { RepoContext } from './context.ts';
import { demandChecks } from './required-checks.ts';
import { guardRef } from './guard-workflows.ts';

/** What is asked of one ref: zeros as `before` mean that it must not exist, as `after` that it is deleted. */
export interface RefUpdate {
  readonly name: string;
  /** The value that it must have; any where absent. */
  readonly before?: string | undefined;
  readonly after: string;
  /** Allows what is no fast-forward. */
  readonly force?: boolean | undefined;
}

/** Changes refs, all or none, each only from the value that it is expected to have; then everything that follows from it. */
export function updateRefs(ctx: RepoContext, updates: readonly RefUpdate[]): Promise<readonly RefChange[]> {
  allow(ctx, 'writeContents');
  return ctx.repo.git.exclusive(() => applyRefUpdates(ctx, updates));
}

/** Makes a ref; 422 where it exists. */
export async function createRef(ctx: RepoContext, name: string, oid: string): Promise<void> {
  await updateRefs(ctx, [{ name, before: zeroOid, after: oid }]);
}

/** The present value of a ref; 404 where it does not exist. */
export function findRef(repo: RepositoryState, name: string): string {
  const oid = readRef(repo.git.dir, name);
  if (oid === undefined) throw notFound();
  return oid;
}

/** The commit behind a SHA, a branch, a tag or a full ref name; undefined where there is none. */
export function resolveCommit(repo: RepositoryState, name: string): string | undefined {
  const { objects, dir } = repo.git;
  if (/^[0-9a-f]{40}$/.test(name)) return objects.read(name)?.type === 'commit' ? name : undefined;
  if (name === 'HEAD') return readRef(dir, `refs/heads/${repo.defaultBranch}`);
  const candidates = [name, `refs/${name}`, `refs/heads/${name}`, `refs/tags/${name}`];
  const oid = candidates.map((ref) => readRef(dir, ref)).find((value) => value !== undefined);
  return oid === undefined ? undefined : peel(repo, oid);
}

/** As `updateRefs`, for operations that hold the repository's queue and have checked the permission. */
export async function applyRefUpdates(
  ctx: RepoContext,
  updates: readonly RefUpdate[],
  { isMerge = false }: { readonly isMerge?: boolean } = {},
): Promise<readonly RefChange[]> {
  const changes: RefChange[] = [];
  for (const update of updates) changes.push(await checkUpdate(ctx, update));
  const real = changes.filter(({ before, after }) => before !== after);
  if (!isMerge) demandAll(ctx.repo, real);
  const reason = real.length === 0 ? undefined : await ctx.repo.git.refWriter.write(real);
  if (reason !== undefined) throw unprocessable(`Reference update failed: ${reason}`);
  await followRefChanges(ctx, real);
  for (const { before } of real) if (before === zeroOid) countCreation(ctx.caller, 'ref');
  return changes;
}

/** A merge of a pull request was looked at before: there the head counts, not the commit that the merge makes. */
function demandAll(repo: RepositoryState, changes: readonly RefChange[]): void {
  for (const { name, before, after: sha } of changes) {
    if (!name.startsWith('refs/heads/') || sha === zeroOid) continue;
    const branch = name.slice('refs/heads/'.length);
    demandChecks(repo, { branch, sha, status: 422, isNew: before === zeroOid });
  }
}

async function checkUpdate(ctx: RepoContext, update: RefUpdate): Promise<RefChange> {
  const { repo } = ctx;
  const { name, after } = update;
  if (!isRefName(name)) throw unprocessable(`${name} is not a valid ref name.`);
  if (name.startsWith('refs/pull/')) throw unprocessable('refs/pull is a reserved namespace.');
  const before = readRef(repo.git.dir, name) ?? zeroOid;
  checkExpectation(update, before);
  if (after === zeroOid) return checkDeletion(repo, { name, before, after });
  checkTarget(repo, name, after);
  guardRef(ctx, before, after);
  const isForward =
    before === zeroOid || update.force === true || (await isAncestor(repo.git, before, after));
  if (!isForward) throw unprocessable('Update is not a fast forward');
  return { name, before, after };
}

function checkExpectation(update: RefUpdate, present: string): void {
  if (update.before === undefined) {
    if (present === zeroOid) throw unprocessable('Reference does not exist');
  } else if (update.before !== present) {
    if (update.before === zeroOid) throw unprocessable('Reference already exists');
    const message = `Reference update failed: expected ${update.name} to be at ${update.before} but it is at ${present}`;
    throw new HubError(422, message, { graphqlType: 'STALE_DATA' });
  }
}

function checkDeletion(repo: RepositoryState, change: RefChange): RefChange {
  if (change.before === zeroOid) throw unprocessable('Reference does not exist');
  if (change.name === `refs/heads/${repo.defaultBranch}`)
    throw unprocessable('Cannot delete the default branch');
  return change;
}

function checkTarget(repo: RepositoryState, name: string, oid: string): void {
  const type = repo.git.objects.read(oid)?.type;
  if (type === undefined) throw unprocessable('Object does not exist');
  if (name.startsWith('refs/heads/') && type !== 'commit')
    throw unprocessable('Reference cannot be updated: not a commit');
}

function peel(repo: RepositoryState, oid: string): string | undefined {
  const object = repo.git.objects.read(oid);
  if (object?.type !== 'tag') return object?.type === 'commit' ? oid : undefined;
  return peel(repo, /^object ([0-9a-f]{40})$/m.exec(object.data.toString('utf8'))?.[1] ?? '');
}
