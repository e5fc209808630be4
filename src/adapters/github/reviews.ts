import { z } from 'zod';
import { Oid } from '../../domain/ids.ts';
import type { ListedRemark, ListedReview, Reviews } from '../../ports/reviews.ts';
import type { Client } from './client.ts';

const PAGE = 100;
const User = z.looseObject({ login: z.string(), type: z.string() }).nullable();
const Pull = z.looseObject({
  number: z.number(),
  node_id: z.string(),
  state: z.string(),
  head: z.looseObject({
    ref: z.string(),
    sha: Oid,
    repo: z.looseObject({ full_name: z.string() }).nullable(),
  }),
});
const Review = z.looseObject({
  id: z.number(),
  user: User,
  body: z.string().nullish(),
  state: z.string(),
  submitted_at: z.string().nullish(),
  commit_id: Oid.nullish(),
});
const Remark = z.looseObject({
  id: z.number(),
  pull_request_review_id: z.number().nullish(),
  user: User,
  path: z.string(),
  line: z.number().nullish(),
  original_line: z.number().nullish(),
  diff_hunk: z.string().nullish(),
  body: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
});

const STATES: Readonly<Record<string, ListedReview['state']>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
};

/** Reviews by GitHub's REST API. */
export const createGithubReviews = (client: Client): Reviews => ({
  pull: (number) =>
    client.rest('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number }, (body) => {
      const { head, ...pull } = Pull.parse(body);
      const own = `${client.owner}/${client.repo}`.toLowerCase();
      const fork = head.repo?.full_name.toLowerCase() !== own;
      return {
        number,
        node: pull.node_id,
        head: head.ref,
        headOid: head.sha,
        open: pull.state === 'open',
        fork,
      };
    }),
  review: (pull, id) =>
    client.rest(
      'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}',
      { pull_number: pull, review_id: id },
      (body) => {
        const review = Review.parse(body);
        return {
          id,
          ...authorOf(review.user),
          state: STATES[review.state] ?? 'other',
          body: review.body ?? '',
          submittedAt: review.submitted_at ?? '',
          commit: review.commit_id ?? null,
        };
      },
    ),
  remarks: (pull, page) =>
    client.rest(
      'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments',
      { pull_number: pull, sort: 'created', direction: 'asc', per_page: PAGE, page },
      (body) => z.array(Remark).parse(body).map(remarkOf),
    ),
});

const remarkOf = (one: z.infer<typeof Remark>): ListedRemark => ({
  id: one.id,
  review: one.pull_request_review_id ?? null,
  ...authorOf(one.user),
  path: one.path,
  line: one.line ?? one.original_line ?? null,
  hunk: one.diff_hunk ?? '',
  body: one.body,
  createdAt: one.created_at,
  updatedAt: one.updated_at,
});

/** An account that was deleted is nobody, and nobody is obeyed. */
const authorOf = (user: z.infer<typeof User>) => ({
  author: user?.login ?? 'ghost',
  authorType: user?.type ?? 'Bot',
});
