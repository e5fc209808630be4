import type { CommentView, IssueView } from '../domain/world.ts';
import type { Nonce } from '../domain/ids.ts';
import { findMarkers } from '../text/markers.ts';
import type { Deps } from './deps.ts';
import { expect } from './expect.ts';
import { loadAccepted } from './load-request.ts';
import type { LoadedRequest } from './load-request.ts';

/** Our comment with this nonce, if it is there: a marker counts only in a comment of our own. A failure that asks carries two. */
export const commentBy = (issue: Pick<IssueView, 'comments'>, nonce: Nonce): CommentView | undefined =>
  issue.comments.find(
    (comment) =>
      comment.ours &&
      comment.body.includes(nonce) &&
      findMarkers(comment.body).some((marker) => marker.nonce === nonce),
  );

const MOST_LOOKS = 5;

/** Says something once: the nonce in its marker tells whether it was said, also when the answer to the first try was lost. */
export async function ensureComment(
  at: Pick<LoadedRequest, 'state'> & { readonly deps: Deps },
  issue: IssueView,
  comment: { readonly nonce: Nonce; readonly body: string },
): Promise<void> {
  let seen: IssueView = issue;
  for (let looks = 0; ; looks += 1) {
    if (commentBy(seen, comment.nonce)) return;
    const [answer] = await at.deps.forge.change([{ do: 'comment', on: issue.node, body: comment.body }]);
    if (answer?.kind === 'done') return;
    if (answer?.kind === 'refused' || looks >= MOST_LOOKS)
      expect(answer ?? lost, `Commenting on #${issue.number}`);
    await at.deps.clock.sleep(500 * 2 ** looks);
    seen = await seeAgain(at, issue.number);
  }
}

const lost = { kind: 'unknown', message: 'no answer' } as const;

async function seeAgain(
  at: Pick<LoadedRequest, 'state'> & { readonly deps: Deps },
  number: number,
): Promise<IssueView> {
  const own = number === at.state.issue;
  const again = await loadAccepted(at.deps, { request: at.state.request, focus: own ? [] : [number] });
  return own ? again.world.issue : (again.world.focus.get(number) ?? again.world.issue);
}
