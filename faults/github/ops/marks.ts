import type { Answer } from '../../../src/ports/answer.ts';
import { done } from '../../../src/ports/answer.ts';
import { forbid, isAtLeast, mayDo, roleOf } from '../permissions.ts';
import type { Actor, Repository } from '../repository.ts';
import { nextId, note, patch, patchThread, refuse } from '../repository.ts';
import type { Account, Label, Thread } from '../state.ts';
import { labelNamed } from './find.ts';

const MOST_ASSIGNEES = 10;

/** Makes a label; names know no case. */
export function createLabel(
  repo: Repository,
  actor: Actor,
  { name, color }: { readonly name: string; readonly color: string },
): Answer<Label> {
  const refused = forbid(repo, actor, 'labels');
  if (refused) return refused;
  if (labelNamed(repo.state, name)) return refuse('exists', 'Name has already been taken');
  if (!/^[0-9a-fA-F]{6}$/.test(color)) return refuse('invalid', 'Color is invalid');
  if (name.trim() === '' || name.length > 50) return refuse('invalid', 'Name is invalid');
  return done(addLabel(repo, actor, name));
}

/** A label of this name, made where there is none. */
export function addLabel(repo: Repository, actor: Actor, name: string): Label {
  const made = { id: `LA_${nextId(repo)}`, name };
  patch(repo, { labels: [...repo.state.labels, made] });
  note(repo, actor, { what: 'label', name, how: 'created' });
  return made;
}

/** Sets the labels of an issue or a pull request to exactly these. */
export function setLabels(
  repo: Repository,
  actor: Actor,
  { thread, labels }: { readonly thread: Thread; readonly labels: readonly Label[] },
): Answer<Thread> {
  const refused = forbid(repo, actor, 'triage');
  if (refused) return refused;
  const wanted = [...new Set(labels)];
  const added = wanted.filter((label) => !thread.labels.includes(label)).map(({ name }) => name);
  const removed = thread.labels.filter((label) => !wanted.includes(label)).map(({ name }) => name);
  if (added.length + removed.length === 0) return done(thread);
  note(repo, actor, { what: 'labels', number: thread.number, added, removed });
  return done(patchThread(repo, thread, { labels: wanted }));
}

/** Replaces a label everywhere, or with null takes it away everywhere. */
export function replaceLabel(repo: Repository, label: Label, next: Label | null): void {
  const swap = (labels: readonly Label[]): readonly Label[] =>
    labels.flatMap((one) => (one === label ? (next ?? []) : one));
  const threads = [...repo.state.threads].map(([number, thread]) => {
    const has = thread.labels.includes(label);
    return [number, has ? { ...thread, labels: swap(thread.labels) } : thread] as const;
  });
  patch(repo, { labels: swap(repo.state.labels), threads: new Map(threads) });
}

/** Adds assignees; who may not be assigned is dropped without a word. */
export function addAssignees(
  repo: Repository,
  actor: Actor,
  { thread, accounts }: { readonly thread: Thread; readonly accounts: readonly Account[] },
): Answer<Thread> {
  const allowed = accounts.filter((account) => isAssignable(repo, thread, account));
  const wanted = [...new Set([...thread.assignees, ...allowed])].slice(0, MOST_ASSIGNEES);
  return setAssignees(repo, actor, { thread, wanted });
}

export function removeAssignees(
  repo: Repository,
  actor: Actor,
  { thread, accounts }: { readonly thread: Thread; readonly accounts: readonly Account[] },
): Answer<Thread> {
  const wanted = thread.assignees.filter((account) => !accounts.includes(account));
  return setAssignees(repo, actor, { thread, wanted });
}

function setAssignees(
  repo: Repository,
  actor: Actor,
  { thread, wanted }: { readonly thread: Thread; readonly wanted: readonly Account[] },
): Answer<Thread> {
  const refused = forbid(repo, actor, 'comment');
  if (refused) return refused;
  const added = wanted.filter((one) => !thread.assignees.includes(one)).map(({ login }) => login);
  const removed = thread.assignees.filter((one) => !wanted.includes(one)).map(({ login }) => login);
  if (added.length + removed.length === 0 || !mayDo(repo, actor, 'triage')) return done(thread);
  note(repo, actor, { what: 'assignees', number: thread.number, added, removed });
  return done(patchThread(repo, thread, { assignees: wanted }));
}

function isAssignable(repo: Repository, thread: Thread, account: Account): boolean {
  if (account.isBot) return false;
  if (isAtLeast(roleOf(repo, account.login), 'write')) return true;
  return thread.author === account || thread.comments.some(({ author }) => author === account);
}
