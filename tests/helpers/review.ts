import { createClient } from '../../src/adapters/github/client.ts';
import { createGithubReviews } from '../../src/adapters/github/reviews.ts';
import { hearEvent } from '../../src/app/reviews/hear-event.ts';
import { passOnEvent } from '../../src/app/reviews/pass-on-event.ts';
import type { Reviews } from '../../src/ports/reviews.ts';
import type { Access } from '../../src/sandbox/actions-host.ts';
import { REPOSITORY, at } from './place.ts';
import { createSweeper } from './sweeper.ts';
import type { Scene } from './shop.ts';

/** A review as a person writes it. */
export interface WrittenReview {
  readonly event: 'REQUEST_CHANGES' | 'COMMENT' | 'APPROVE';
  readonly body?: string;
  readonly comments?: readonly { readonly path: string; readonly line: number; readonly body: string }[];
  readonly by?: string;
  /** Its event gets lost. */
  readonly silent?: boolean;
}

/** A person reviews a pull request; its job passes it on, and all that follows is played. Gives what the first job said. */
export async function writeReview(scene: Scene, pull: number, written: WrittenReview): Promise<string> {
  await submit(scene, pull, written);
  if (written.silent === true) return 'nobody heard it';
  const payload = scene.stage.hub.events.findLast(({ name }) => name === 'pull_request_review')?.payload;
  return passOn(scene, payload);
}

/** The same with every event that GitHub sends: of the review, and of each of its comments on lines. Gives what each job said. */
export async function writeWholeReview(
  scene: Scene,
  pull: number,
  written: WrittenReview,
): Promise<readonly string[]> {
  const { length: before } = scene.stage.hub.events;
  await submit(scene, pull, written);
  const events = scene.stage.hub.events
    .slice(before)
    .filter(({ name }) => name.startsWith('pull_request_review'));
  const said: string[] = [];
  for (const { payload } of events) said.push(await passOn(scene, payload));
  return said;
}

async function submit({ stage }: Scene, pull: number, written: WrittenReview): Promise<void> {
  const { event, body = '', comments = [], by = 'writer' } = written;
  const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
  const lines = comments.map((one) => ({ ...one }));
  await stage.as(by).request(route, { ...at, pull_number: pull, event, body, comments: lines });
}

/** The two runs of a review event: the one that passes it on, and the one that hears it. */
export async function passOn(scene: Scene, payload: unknown): Promise<string> {
  const { stage } = scene;
  const before = stage.hub.events.length;
  const job = { run: { id: 8000, attempt: 1 }, runUrl: 'https://github.test/runs/8000', trigger: '/foreman' };
  const may = { actions: 'write' } as const;
  const deps = stage.depsWith(may, 'pass-on');
  const said = await passOnEvent({ deps, job }, payload);
  const dispatch = stage.hub.events.slice(before).find(({ name }) => name === 'workflow_dispatch');
  if (dispatch) await hearPassedOn(scene, dispatch.payload);
  return said;
}

/** The run that a dispatch has started for a review, and all that follows. */
export async function hearPassedOn(scene: Scene, payload: unknown): Promise<void> {
  const reviews = reviewsOf(scene, { 'pull-requests': 'read' });
  let swept: number | null = null;
  await scene.player.take(async (own) => {
    const heard = await hearEvent({ ...own, reviews }, payload, null);
    if (heard.next !== 'finish') return heard;
    swept = Number(heard.request);
    return { ...heard, next: 'nothing' };
  });
  if (swept !== null) await sweep(scene, swept);
}

/** The sweep job of a run, and what it wakes. */
export async function sweep(scene: Scene, request?: number): Promise<void> {
  const red = await createSweeper(scene).sweep(request);
  if (red !== null) throw new Error(red);
  await scene.player.follow();
}

/** The adapter behind a token with the permissions of one job. */
export function reviewsOf({ stage }: Scene, permissions: Readonly<Record<string, Access>>): Reviews {
  const token = stage.hub.createJobToken({ repository: REPOSITORY, runId: 1, jobId: 1, permissions });
  const client = createClient({ ...at, apiUrl: stage.hub.apiUrl, token, job: 'intake', timeoutMs: 10_000 });
  return createGithubReviews(client);
}
