import type { Answer } from '../../../src/ports/answer.ts';
import { done } from '../../../src/ports/answer.ts';
import type { JournalTip, ListedComment, ListedIssue, Watch } from '../../../src/ports/watch.ts';
import type { FoundComment } from '../ops/find.ts';
import { commentOf } from '../ops/find.ts';
import type { Actor, Repository } from '../repository.ts';
import { refuse } from '../repository.ts';
import type { State, Thread } from '../state.ts';
import { dispatch } from './dispatch.ts';
import { recentReviews } from './reviews.ts';

const PAGE = 100;
const PREFIX = 'foreman/';

/** Looking over the repository with no event in hand. */
export function createWatch(repo: Repository, actor: Actor): Watch {
  const { defaultBranch } = repo.state;
  return {
    journals: (after) => Promise.resolve(done(journals(repo.state, after))),
    commentsSince: (since, page) => Promise.resolve(done(commentsSince(repo.state, since, page))),
    listedComment: (id) =>
      Promise.resolve(found(commentOf(repo.state, id), (one) => listedComment(repo.state, one))),
    listedIssue: (number) => Promise.resolve(found(repo.state.threads.get(number), listedIssue)),
    hadPull: (branch) =>
      Promise.resolve(done([...repo.state.threads.values()].some(({ pull }) => pull?.head === branch))),
    hear: (comment, why) =>
      Promise.resolve(dispatch(repo, actor, { ref: defaultBranch, request: '', comment, why })),
    recentReviews: () => Promise.resolve(done(recentReviews(repo.state))),
    passOn: ({ pull, kind, id }, why) => {
      const review = `${pull}/${kind}/${id}`;
      return Promise.resolve(
        dispatch(repo, actor, { ref: defaultBranch, request: '', comment: null, why, review }),
      );
    },
  };
}

const found = <T, U>(one: T | undefined, show: (one: T) => U): Answer<U> =>
  one === undefined ? refuse('not-found', 'Not Found') : done(show(one));

function journals(
  { refs }: State,
  after: string | null,
): { readonly tips: readonly JournalTip[]; readonly next: string | null } {
  const names = [...refs.keys()].filter((name) => name.startsWith(PREFIX) && name.includes('journal')).sort();
  const left = after === null ? names : names.filter((name) => name > after);
  const page = left.slice(0, PAGE);
  const tips = page.flatMap((branch) => {
    const head = refs.get(branch);
    if (!head) return [];
    const at = `${new Date(head.committer.seconds * 1000).toISOString().slice(0, 19)}Z`;
    return [{ branch, headline: head.message.split('\n')[0] ?? '', at }];
  });
  return { tips, next: left.length > PAGE ? (page.at(-1) ?? null) : null };
}

/** Comments that were made or changed since then, the youngest first. */
export function commentsSince(state: State, since: string, page: number): readonly ListedComment[] {
  const from = Date.parse(since);
  return [...state.threads.values()]
    .flatMap((thread) => thread.comments.map((comment) => ({ thread, comment })))
    .filter(({ comment }) => Date.parse(comment.updatedAt) >= from)
    .sort((a, b) => b.comment.id - a.comment.id)
    .slice((page - 1) * PAGE, page * PAGE)
    .map((one) => listedComment(state, one));
}

const listedComment = ({ roles }: State, { thread, comment }: FoundComment): ListedComment => ({
  id: comment.id,
  issue: thread.number,
  author: comment.author.login,
  authorType: comment.author.isBot ? 'Bot' : 'User',
  body: comment.body,
  createdAt: comment.createdAt,
  edited: comment.updatedAt !== comment.createdAt,
  eyes: comment.reactions.filter((reaction) => reaction.endsWith(' eyes')).length,
  confused: comment.reactions.filter((reaction) => reaction.endsWith(' confused')).length,
  insider: (roles.get(comment.author.login.toLowerCase()) ?? 'read') !== 'read',
});

const listedIssue = ({ number, title, body, open, pull, labels }: Thread): ListedIssue => ({
  number,
  title,
  body,
  open,
  onPull: pull !== null,
  labels: labels.map(({ name }) => name),
});
