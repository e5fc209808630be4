import { createClient } from '../../src/adapters/github/client.ts';
import { createGithubReviews } from '../../src/adapters/github/reviews.ts';
import { hearEvent } from '../../src/app/reviews/hear-event.ts';
import { passOnReview } from '../../src/app/reviews/pass-on-review.ts';
import type { Reviews } from '../../src/ports/reviews.ts';
import type { Access } from '../../src/sandbox/actions-host.ts';
import { REPOSITORY, at } from './place.ts';
import type { Scene } from './shop.ts';

/** A review as a person writes it. */
export interface WrittenReview {
  readonly event: 'REQUEST_CHANGES' | 'COMMENT' | 'APPROVE';
  readonly body?: string;
  readonly comments?: readonly { readonly path: string; readonly line: number; readonly body: string }[];
  readonly by?: string;
}

/** A person reviews a pull request; its job passes it on, and all that follows is played. Gives what the first job said. */
export async function writeReview(scene: Scene, pull: number, written: WrittenReview): Promise<string> {
  const { event, body = '', comments = [], by = 'writer' } = written;
  const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
  await scene.stage
    .as(by)
    .request(route, { ...at, pull_number: pull, event, body, comments: comments.map((one) => ({ ...one })) });
  const payload = scene.stage.hub.events.findLast(({ name }) => name === 'pull_request_review')?.payload;
  return passOn(scene, payload);
}

/** The two runs of a review event: the one that passes it on, and the one that hears it. */
export async function passOn(scene: Scene, payload: unknown): Promise<string> {
  const { stage, player } = scene;
  const before = stage.hub.events.length;
  const job = { run: { id: 8000, attempt: 1 }, runUrl: 'https://github.test/runs/8000', trigger: '/foreman' };
  const said = await passOnReview({ reviews: reviewsOf(scene, { actions: 'write' }), job }, payload);
  const dispatch = stage.hub.events.slice(before).find(({ name }) => name === 'workflow_dispatch');
  const reviews = reviewsOf(scene, { 'pull-requests': 'read' });
  if (dispatch) await player.take((own) => hearEvent({ ...own, reviews }, dispatch.payload, null));
  return said;
}

/** The adapter behind a token with the permissions of one job. */
export function reviewsOf({ stage }: Scene, permissions: Readonly<Record<string, Access>>): Reviews {
  const token = stage.hub.createJobToken({ repository: REPOSITORY, runId: 1, jobId: 1, permissions });
  const client = createClient({ ...at, apiUrl: stage.hub.apiUrl, token, job: 'intake', timeoutMs: 10_000 });
  return createGithubReviews(client, { workflow: 'foreman.yml', defaultBranch: 'main' });
}
