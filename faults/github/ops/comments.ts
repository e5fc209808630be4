import type { Answer } from '../../../src/ports/answer.ts';
import { done } from '../../../src/ports/answer.ts';
import type { Reaction } from '../../../src/ports/forge.ts';
import { forbid, mayDo } from '../permissions.ts';
import type { Actor, Repository } from '../repository.ts';
import { nextId, note, patchThread, refuse, stamp } from '../repository.ts';
import type { Comment, Thread } from '../state.ts';
import type { FoundComment } from './find.ts';
import { commentRefusal } from './texts.ts';

/** Posts a comment; a person's starts a workflow, a bot's does not. */
export function createComment(
  repo: Repository,
  actor: Actor,
  { thread, body }: { readonly thread: Thread; readonly body: string },
): Answer<Comment> {
  const refused = forbid(repo, actor, 'comment') ?? commentRefusal(body);
  if (refused) return refused;
  if (thread.locked && !mayDo(repo, actor, 'triage'))
    return refuse('forbidden', 'Unable to create comment because issue is locked.');
  const id = nextId(repo);
  const node = `IC_${id}`;
  const at = stamp(repo);
  const made = { id, node, author: actor.account, body, createdAt: at, updatedAt: at, reactions: [] };
  patchThread(repo, thread, { comments: [...thread.comments, made] });
  note(repo, actor, { what: 'comment', issue: thread.number, id, body });
  if (!actor.account.isBot) repo.events.push({ kind: 'comment', event: eventOf(thread, made) });
  return done(made);
}

const eventOf = (thread: Thread, { id, body, author, createdAt }: Comment) => ({
  issue: thread.number,
  issueTitle: thread.title,
  issueBody: thread.body,
  issueOpen: thread.open,
  onPull: thread.pull !== null,
  labels: thread.labels.map((label) => label.name),
  comment: id,
  body,
  createdAt,
  author: author.login,
  authorType: 'User',
  fork: false,
});

/** Replaces a comment's text: authors their own, who may push everybody's. */
export function editComment(
  repo: Repository,
  actor: Actor,
  { found, body }: { readonly found: FoundComment; readonly body: string },
): Answer<Comment> {
  const refused = changeRefusal(repo, actor, found) ?? commentRefusal(body);
  if (refused) return refused;
  const { thread, comment } = found;
  if (comment.body === body) return done(comment);
  note(repo, actor, { what: 'comment-edited', issue: thread.number, id: comment.id, body });
  return done(replace(repo, found, { ...comment, body, updatedAt: stamp(repo) }));
}

export function deleteComment(repo: Repository, actor: Actor, found: FoundComment): Answer<null> {
  const refused = changeRefusal(repo, actor, found);
  if (refused) return refused;
  const { thread, comment } = found;
  note(repo, actor, { what: 'comment-deleted', issue: thread.number, id: comment.id });
  patchThread(repo, thread, { comments: thread.comments.filter((one) => one !== comment) });
  return done(null);
}

/** Adds the caller's reaction; the same one again is found, not made. */
export function addReaction(
  repo: Repository,
  actor: Actor,
  { on, reaction }: { readonly on: Thread | FoundComment; readonly reaction: Reaction },
): Answer<null> {
  const refused = forbid(repo, actor, 'comment');
  if (refused) return refused;
  const word = `${actor.account.login} ${reaction}`;
  const subject = 'comment' in on ? on.comment : on;
  if (subject.reactions.includes(word)) return done(null);
  note(repo, actor, { what: 'reaction', on: subject.node, reaction });
  const reactions = [...subject.reactions, word];
  if ('comment' in on) replace(repo, on, { ...on.comment, reactions });
  else patchThread(repo, on, { reactions });
  return done(null);
}

function changeRefusal(repo: Repository, actor: Actor, { comment }: FoundComment) {
  const refused = forbid(repo, actor, 'comment');
  if (refused || comment.author === actor.account) return refused;
  return forbid(repo, actor, 'labels');
}

function replace(repo: Repository, { thread, comment }: FoundComment, next: Comment): Comment {
  patchThread(repo, thread, { comments: thread.comments.map((one) => (one === comment ? next : one)) });
  return next;
}
