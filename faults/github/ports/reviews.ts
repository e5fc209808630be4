import { done } from '../../../src/ports/answer.ts';
import type { Reviews } from '../../../src/ports/reviews.ts';
import type { RecentReview } from '../../../src/ports/watch.ts';
import type { Repository } from '../repository.ts';
import { refuse } from '../repository.ts';
import type { Pull, Review, State, Thread } from '../state.ts';

const PAGE = 100;
const MOST_PULLS = 20;
const MOST_REVIEWS = 10;
const VERDICTS = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  COMMENTED: 'other',
} as const;

/** Reviews of pull requests, none of which comes from a fork. */
export function createReviews(repo: Repository): Reviews {
  const pullAt = (number: number) => repo.state.threads.get(number)?.pull ?? null;
  const missing = () => Promise.resolve(refuse('not-found', 'Not Found'));
  return {
    pull: (number) => {
      const thread = repo.state.threads.get(number);
      if (!thread?.pull) return missing();
      const { node, open, pull } = thread;
      return Promise.resolve(
        done({ number, node, head: pull.head, headOid: pull.headOid, open, fork: false }),
      );
    },
    review: (pull, id) => {
      const review = pullAt(pull)?.reviews.find((one) => one.id === id);
      if (!review) return missing();
      const { author, body, at: submittedAt, commit } = review;
      const state = VERDICTS[review.state];
      return Promise.resolve(done({ id, author, authorType: 'User', state, body, submittedAt, commit }));
    },
    remarks: (number, page) => {
      const lines = (pullAt(number)?.reviews ?? []).flatMap((review) =>
        review.lines.map((line) => ({
          ...line,
          ...{ review: review.id, author: review.author, authorType: 'User', hunk: '' },
          ...{ createdAt: review.at, updatedAt: review.at },
        })),
      );
      return Promise.resolve(done(lines.slice((page - 1) * PAGE, page * PAGE)));
    },
  };
}

/** The last reviews of the pull requests that were touched last. */
export const recentReviews = (state: State): readonly RecentReview[] =>
  [...state.threads.values()]
    .flatMap((thread) => (thread.pull ? [{ thread, pull: thread.pull }] : []))
    .sort((a, b) => Date.parse(b.thread.updatedAt) - Date.parse(a.thread.updatedAt))
    .slice(0, MOST_PULLS)
    .flatMap(({ thread, pull }) =>
      pull.reviews.slice(-MOST_REVIEWS).map((one) => recent(state, thread, { pull, one })),
    );

const recent = (
  { roles }: State,
  { number }: Thread,
  { pull, one }: { readonly pull: Pull; readonly one: Review },
): RecentReview => ({
  id: one.id,
  pull: number,
  head: pull.head,
  fork: false,
  author: one.author,
  authorType: 'User',
  insider: (roles.get(one.author.toLowerCase()) ?? 'read') !== 'read',
  asksForChanges: one.state === 'CHANGES_REQUESTED',
  createdAt: one.at,
  texts: [one.body, ...one.lines.map(({ body }) => body)],
});
