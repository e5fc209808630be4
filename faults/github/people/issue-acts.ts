import type { CommentEvent } from '../../../src/intake/read-event.ts';
import { createComment, deleteComment, editComment } from '../ops/comments.ts';
import type { FoundComment } from '../ops/find.ts';
import { commentOf } from '../ops/find.ts';
import { closeThread, createIssue, editThread, reopenIssue } from '../ops/issues.ts';
import { reopenPull } from '../ops/pulls.ts';
import { linkRefusal, linkSubIssue, unlinkSubIssue } from '../ops/relations.ts';
import { forbid } from '../permissions.ts';
import type { Repository } from '../repository.ts';
import { note, patch, patchThread } from '../repository.ts';
import type { Thread } from '../state.ts';
import { ImpossibleAct, acted, actorNamed, threadNumbered } from './impossible.ts';
import type { Who } from './impossible.ts';

/** What people do with issues and comments; `by` is a login, the first person's where it is absent. */
export interface IssueActs {
  readonly openIssue: (title: string, body: string, who?: Who) => number;
  readonly editIssue: (number: number, edit: { title?: string; body?: string }, who?: Who) => void;
  /** Also for pull requests. */
  readonly closeIssue: (number: number, reason?: 'COMPLETED' | 'NOT_PLANNED', who?: Who) => void;
  readonly reopenIssue: (number: number, who?: Who) => void;
  /** Gone from every list, with its comments. */
  readonly deleteIssue: (number: number, who?: Who) => void;
  /** To another repository: for this one the same as deleting. */
  readonly transferIssue: (number: number, who?: Who) => void;
  readonly lockIssue: (number: number, locked?: boolean, who?: Who) => void;
  readonly addSubIssue: (parent: number, child: number, who?: Who) => void;
  readonly removeSubIssue: (number: number, who?: Who) => void;
  /** Comments on an issue or a pull request; the event that it causes. */
  readonly comment: (number: number, body: string, who?: Who) => CommentEvent;
  readonly editComment: (id: number, body: string, who?: Who) => void;
  readonly deleteComment: (id: number, who?: Who) => void;
}

export function issueActs(repo: Repository): IssueActs {
  const actor = (who: Who | undefined) => actorNamed(repo, who);
  const at = (number: number) => threadNumbered(repo, number);
  return {
    openIssue: (title, body, who) =>
      acted(createIssue(repo, actor(who), { title, body, labels: [], parent: null })).number,
    editIssue: (number, edit, who) => void acted(editThread(repo, actor(who), { thread: at(number), edit })),
    closeIssue: (number, reason = 'COMPLETED', who) =>
      void acted(closeThread(repo, actor(who), { thread: at(number), reason })),
    reopenIssue: (number, who) => {
      const thread = at(number);
      acted(thread.pull ? reopenPull(repo, actor(who), thread) : reopenIssue(repo, actor(who), thread));
    },
    deleteIssue: (number, who) => removeIssue(repo, at(number), { who, how: 'deleted' }),
    transferIssue: (number, who) => removeIssue(repo, at(number), { who, how: 'transferred' }),
    lockIssue: (number, locked = true, who) => lock(repo, at(number), { locked, who }),
    addSubIssue: (parent, child, who) => {
      const thread = at(child);
      const refused = linkRefusal(repo, at(parent), thread);
      if (refused) throw new ImpossibleAct(refused.message);
      linkSubIssue(repo, actor(who), { parent: at(parent), child: thread });
    },
    removeSubIssue: (number, who) => void acted(unlinkSubIssue(repo, actor(who), at(number))),
    comment: (number, body, who) => {
      acted(createComment(repo, actor(who), { thread: at(number), body }));
      const last = repo.events.at(-1);
      if (last?.kind !== 'comment') throw new ImpossibleAct('A bot’s comment causes no event.');
      return last.event;
    },
    editComment: (id, body, who) =>
      void acted(editComment(repo, actor(who), { found: commentNumbered(repo, id), body })),
    deleteComment: (id, who) => void acted(deleteComment(repo, actor(who), commentNumbered(repo, id))),
  };
}

function commentNumbered(repo: Repository, id: number): FoundComment {
  const found = commentOf(repo.state, id);
  if (!found) throw new ImpossibleAct(`There is no comment ${id}.`);
  return found;
}

function removeIssue(
  repo: Repository,
  { number, pull }: Thread,
  { who, how }: { readonly who: Who | undefined; readonly how: 'deleted' | 'transferred' },
): void {
  const actor = actorNamed(repo, who);
  if (pull) throw new ImpossibleAct('A pull request can be neither deleted nor transferred.');
  const refused = forbid(repo, actor, how === 'deleted' ? 'administer' : 'labels');
  if (refused) throw new ImpossibleAct(refused.message);
  const left = [...repo.state.threads].filter(([other]) => other !== number);
  const freed = left.map(([other, thread]) => [other, withoutLinks(thread, number)] as const);
  patch(repo, { threads: new Map(freed) });
  note(repo, actor, { what: 'issue-gone', number, how });
}

function withoutLinks(thread: Thread, gone: number): Thread {
  const { children, blockedBy, parent } = thread;
  if (parent !== gone && !children.includes(gone) && !blockedBy.includes(gone)) return thread;
  return {
    ...thread,
    parent: parent === gone ? null : parent,
    children: children.filter((number) => number !== gone),
    blockedBy: blockedBy.filter((number) => number !== gone),
  };
}

function lock(
  repo: Repository,
  thread: Thread,
  { locked, who }: { readonly locked: boolean; readonly who: Who | undefined },
): void {
  const actor = actorNamed(repo, who);
  const refused = forbid(repo, actor, 'labels');
  if (refused) throw new ImpossibleAct(refused.message);
  if (thread.locked === locked) return;
  patchThread(repo, thread, { locked });
  note(repo, actor, { what: 'issue-locked', number: thread.number, locked });
}
