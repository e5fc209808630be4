import { commitsBetween } from '../git/ancestry.ts';
import type { CommitNode } from '../git/objects.ts';
import type { Actor, Repository } from '../repository.ts';
import { note, patchThread } from '../repository.ts';
import type { Pull, Thread } from '../state.ts';
import { setClosed } from './issues.ts';
import type { Moved } from './refs.ts';

/** Everything that follows when a branch has moved: pull requests go with their head, land or end, issues close. */
export function followBranch(repo: Repository, actor: Actor, { branch, before, after }: Moved): void {
  const open = openPulls(repo);
  if (!after) {
    for (const { thread, pull } of open)
      if (pull.head === branch || pull.base === branch)
        setClosed(repo, actor, { thread, reason: 'COMPLETED' });
    return;
  }
  for (const { thread, pull } of open)
    if (pull.head === branch) patchThread(repo, thread, { pull: { ...pull, headOid: after.oid } });
  const isDefault = branch === repo.state.defaultBranch && before !== undefined;
  const based = openPulls(repo).filter(({ pull }) => pull.base === branch);
  if (based.length === 0 && !isDefault) return;
  const arrived = commitsBetween(before, after);
  for (const one of based) if (has(arrived, one.pull)) landPull(repo, actor, one);
  if (isDefault) for (const { message } of arrived) closeByKeywords(repo, actor, message);
}

export interface OpenPull {
  readonly thread: Thread;
  readonly pull: Pull;
}

const openPulls = ({ state }: Repository): readonly OpenPull[] =>
  [...state.threads.values()].flatMap((thread) =>
    thread.pull !== null && thread.open ? [{ thread, pull: thread.pull }] : [],
  );

const has = (commits: ReadonlySet<CommitNode>, { headOid }: Pull): boolean =>
  [...commits].some(({ oid }) => oid === headOid);

/** Marks a pull request merged; into the default branch, the issues that its text closes are closed. */
export function landPull(repo: Repository, actor: Actor, { thread, pull }: OpenPull): void {
  patchThread(repo, thread, { open: false, pull: { ...pull, merged: true } });
  note(repo, actor, { what: 'pull-merged', number: thread.number, head: pull.headOid, base: pull.base });
  if (pull.base === repo.state.defaultBranch) closeByKeywords(repo, actor, thread.body);
}

const KEYWORD = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+#(\d+)\b/gi;

function closeByKeywords(repo: Repository, actor: Actor, text: string): void {
  for (const [, number] of text.matchAll(KEYWORD)) {
    const thread = repo.state.threads.get(Number(number));
    if (thread?.open && thread.pull === null) setClosed(repo, actor, { thread, reason: 'COMPLETED' });
  }
}
