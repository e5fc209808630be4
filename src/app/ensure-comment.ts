import type { CommentView, IssueView } from '../domain/world.ts';
import type { Nonce } from '../domain/ids.ts';
import type { RequestState } from '../domain/request-state.ts';
import { findMarkers } from '../text/markers.ts';
import type { Marker } from '../text/markers.ts';
import type { Deps } from './deps.ts';
import { expect } from './expect.ts';
import { loadRequest } from './load-request.ts';

/** Our comment with this nonce, if it is there; a failure that asks carries two. */
export const commentBy = (issue: Pick<IssueView, 'comments'>, nonce: Nonce): CommentView | undefined =>
  issue.comments.find((comment) => isMarked(comment, nonce));

/** Our comment that holds a report, or tells that its words were lost. The mark of a report may also be that of a failure which is told of the same leg. */
export const reportBy = (issue: Pick<IssueView, 'comments'>, nonce: Nonce): CommentView | undefined =>
  issue.comments.find((comment) => isMarked(comment, nonce, 'report'));

/** A marker counts only in a comment of our own. */
const isMarked = (comment: CommentView, nonce: Nonce, kind?: Marker['kind']): boolean =>
  comment.ours &&
  comment.body.includes(nonce) &&
  findMarkers(comment.body).some(
    (marker) => marker.nonce === nonce && (kind === undefined || marker.kind === kind),
  );

const MOST_TRIES = 3;
const MOST_LOOKS = 6;

/**
 * Says something once: the nonce in its marker tells whether it was said. Where the answer was lost it is looked for several times, with
 * growing pauses, before it is said again: a slow request may have its effect after nobody waits for it any more.
 */
export async function ensureComment(
  at: At,
  issue: IssueView,
  comment: { readonly nonce: Nonce; readonly body: string },
): Promise<void> {
  if (commentBy(issue, comment.nonce)) return;
  for (let tries = 1; ; tries += 1) {
    const [answer] = await at.deps.forge.change([{ do: 'comment', on: issue.node, body: comment.body }]);
    if (answer?.kind === 'done') return;
    if (answer?.kind === 'refused' || tries >= MOST_TRIES)
      expect(answer ?? lost, `Commenting on #${issue.number}`);
    if (await wasSaid(at, issue.number, comment.nonce)) return;
  }
}

/** The request need not have been accepted yet. */
interface At {
  readonly deps: Deps;
  readonly state: Pick<RequestState, 'request' | 'issue'>;
}

async function wasSaid(at: At, issue: number, nonce: Nonce): Promise<boolean> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    await at.deps.clock.sleep(500 * 2 ** looks);
    if (commentBy(await seeAgain(at, issue), nonce)) return true;
  }
  return false;
}

const lost = { kind: 'unknown', message: 'no answer' } as const;

async function seeAgain(at: At, number: number): Promise<IssueView> {
  const own = number === at.state.issue;
  const again = await loadRequest(at.deps, { request: at.state.request, focus: own ? [] : [number] });
  return own ? again.world.issue : (again.world.focus.get(number) ?? again.world.issue);
}
