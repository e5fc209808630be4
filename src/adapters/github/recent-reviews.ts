import { z } from 'zod';
import type { Answer } from '../../ports/answer.ts';
import { done } from '../../ports/answer.ts';
import type { RecentReview } from '../../ports/watch.ts';
import type { Client } from './client.ts';
import { refusedBy } from './graphql-failure.ts';
import { isInsider } from './greeting-routes.ts';

const MOST_PULLS = 20;
const MOST_REVIEWS = 10;
const MOST_LINES = 30;
const REVIEWS = `query ForemanReviews($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {
    pullRequests(first: ${MOST_PULLS}, orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes { number headRefName isCrossRepository
        reviews(last: ${MOST_REVIEWS}) {
          nodes { fullDatabaseId state body submittedAt lastEditedAt authorAssociation author { __typename login }
            comments(first: ${MOST_LINES}) { nodes { body lastEditedAt } } } } } } } }`;

const Text = z.object({ body: z.string(), lastEditedAt: z.string().nullable() });
const Review = Text.extend({
  fullDatabaseId: z.coerce.number(),
  state: z.string(),
  submittedAt: z.string().nullable(),
  authorAssociation: z.string(),
  author: z.object({ __typename: z.string(), login: z.string() }).nullable(),
  comments: z.object({ nodes: z.array(Text) }),
});
const Pull = z.object({
  number: z.number(),
  headRefName: z.string(),
  isCrossRepository: z.boolean(),
  reviews: z.object({ nodes: z.array(Review) }),
});
const Found = z.object({
  repository: z.object({ pullRequests: z.object({ nodes: z.array(Pull) }) }),
});

/** The last reviews of the pull requests that were touched last, in one request (3 points); one that is still being written is nobody's yet. */
export async function recentReviews(client: Client): Promise<Answer<readonly RecentReview[]>> {
  const reply = await client.graphql(REVIEWS, { owner: client.owner, repo: client.repo });
  if (reply.kind !== 'done') return reply;
  const [error] = reply.value.errors;
  if (error) return refusedBy(error);
  const { nodes } = Found.parse(reply.value.data).repository.pullRequests;
  return done(nodes.flatMap(reviewsOf));
}

const reviewsOf = (pull: z.infer<typeof Pull>): readonly RecentReview[] =>
  pull.reviews.nodes.flatMap((review): readonly RecentReview[] => {
    const { submittedAt, author, state } = review;
    if (submittedAt === null || author === null) return [];
    return [
      {
        id: review.fullDatabaseId,
        pull: pull.number,
        head: pull.headRefName,
        fork: pull.isCrossRepository,
        author: author.login,
        authorType: author.__typename,
        insider: isInsider(review.authorAssociation),
        asksForChanges: state === 'CHANGES_REQUESTED',
        createdAt: submittedAt,
        texts: [review, ...review.comments.nodes].flatMap(({ body, lastEditedAt }) =>
          lastEditedAt === null ? [body] : [],
        ),
      },
    ];
  });
