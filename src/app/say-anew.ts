import type { Nonce } from '../domain/ids.ts';
import type { RequestState } from '../domain/request-state.ts';
import type { CommentView, IssueView } from '../domain/world.ts';
import { branchesOf } from '../text/names.ts';
import type { Deps } from './deps.ts';
import { ensureComment } from './ensure-comment.ts';
import { expect } from './expect.ts';

/** Says something in place of what one of our comments has said before, which is not true any more; where there is none, in a new one. */
export async function sayAnew(
  at: { readonly deps: Deps; readonly state: Pick<RequestState, 'request' | 'issue'> },
  issue: IssueView,
  {
    nonce,
    body,
    said,
  }: { readonly nonce: Nonce; readonly body: string; readonly said: CommentView | undefined },
): Promise<void> {
  if (!said) return ensureComment(at, issue, { nonce, body });
  if (said.body === body) return;
  const { journal } = branchesOf(at.state.request);
  const edit = () => at.deps.forge.change([{ do: 'edit-comment', comment: said.node, body, journal }]);
  const [first] = await edit();
  const answer = first?.kind === 'unknown' ? (await edit())[0] : first;
  expect(answer ?? { kind: 'unknown', message: 'no answer' }, 'Editing our comment');
}
