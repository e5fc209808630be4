import type { Answer, Refused } from '../../../src/ports/answer.ts';
import { done } from '../../../src/ports/answer.ts';
import { forbid, mayDo } from '../permissions.ts';
import type { Actor, Repository } from '../repository.ts';
import { note, patch, patchThread, refuse, stamp } from '../repository.ts';
import type { Label, Thread } from '../state.ts';
import { withEntry } from '../state.ts';
import { linkRefusal, linkSubIssue } from './relations.ts';
import { bodyRefusal, titleRefusal } from './texts.ts';

export interface NewIssue {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly Label[];
  readonly parent: Thread | null;
}

/** Opens an issue; labels that the caller may not set are dropped without a word. */
export function createIssue(repo: Repository, actor: Actor, input: NewIssue): Answer<Thread> {
  const { title, body, labels, parent } = input;
  const refused =
    forbid(repo, actor, 'createIssue') ??
    titleRefusal(title) ??
    bodyRefusal(body) ??
    (parent && linkRefusal(repo, parent, null));
  if (refused) return refused;
  const made = addThread(repo, actor, { title, body, pull: null });
  note(repo, actor, { what: 'issue', number: made.number, title, body });
  const marked = mayDo(repo, actor, 'triage') ? patchThread(repo, made, { labels }) : made;
  return done(parent ? linkSubIssue(repo, actor, { parent, child: marked }) : marked);
}

/** A number and the record behind it, for issues and pull requests. */
export function addThread(
  repo: Repository,
  actor: Actor,
  given: Pick<Thread, 'title' | 'body' | 'pull'>,
): Thread {
  const number = repo.state.lastNumber + 1;
  const at = stamp(repo);
  const made: Thread = {
    number,
    node: `${given.pull === null ? 'I' : 'PR'}_${number}`,
    author: actor.account,
    ...given,
    open: true,
    reason: null,
    locked: false,
    createdAt: at,
    updatedAt: at,
    labels: [],
    assignees: [],
    comments: [],
    reactions: [],
    parent: null,
    children: [],
    blockedBy: [],
  };
  patch(repo, { lastNumber: number, threads: withEntry(repo.state.threads, number, made) });
  return made;
}

const mayEdit = (repo: Repository, actor: Actor, thread: Thread): Refused | null =>
  thread.author === actor.account && mayDo(repo, actor, 'comment') ? null : forbid(repo, actor, 'triage');

/** Changes the texts of an issue or a pull request. */
export function editThread(
  repo: Repository,
  actor: Actor,
  { thread, edit }: { thread: Thread; edit: { readonly title?: string; readonly body?: string } },
): Answer<Thread> {
  const { title = thread.title, body = thread.body } = edit;
  const refused = mayEdit(repo, actor, thread) ?? titleRefusal(title) ?? bodyRefusal(body);
  if (refused) return refused;
  if (title === thread.title && body === thread.body) return done(thread);
  note(repo, actor, { what: 'issue-edited', number: thread.number, title, body });
  return done(patchThread(repo, thread, { title, body }));
}

/** Closes an issue or a pull request; one that is closed keeps its state and gets the reason alone. */
export function closeThread(
  repo: Repository,
  actor: Actor,
  { thread, reason }: { thread: Thread; reason: 'COMPLETED' | 'NOT_PLANNED' },
): Answer<Thread> {
  const refused = mayEdit(repo, actor, thread);
  return refused ?? done(setClosed(repo, actor, { thread, reason }));
}

/** As `closeThread`, for what follows from something else that was allowed. */
export function setClosed(
  repo: Repository,
  actor: Actor,
  { thread, reason }: { thread: Thread; reason: 'COMPLETED' | 'NOT_PLANNED' },
): Thread {
  const given = thread.pull === null ? reason : null;
  if (!thread.open && thread.reason === given) return thread;
  if (thread.open) note(repo, actor, { what: 'issue-closed', number: thread.number, reason });
  return patchThread(repo, thread, { open: false, reason: given });
}

/** Opens a closed issue again. */
export function reopenIssue(repo: Repository, actor: Actor, thread: Thread): Answer<Thread> {
  const refused = mayEdit(repo, actor, thread);
  if (refused) return refused;
  if (thread.open) return done(thread);
  if (thread.pull?.merged) return refuse('invalid', 'state cannot be changed');
  note(repo, actor, { what: 'issue-reopened', number: thread.number });
  return done(patchThread(repo, thread, { open: true, reason: null }));
}
