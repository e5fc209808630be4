import { ForemanError } from '../domain/fault.ts';
import type { Nonce } from '../domain/ids.ts';
import type { CommentView, IssueView } from '../domain/world.ts';
import type { Deps } from './deps.ts';
import { commentBy } from './ensure-comment.ts';

const PAUSES_MS = [0, 1000, 4000, 15_000];

/**
 * Looks until a comment that was just written is to be seen, for what follows names it by its number. The first of several with this mark
 * counts, should two runs have written it.
 */
export async function seeComment<T>(
  { clock }: Pick<Deps, 'clock'>,
  look: () => Promise<T>,
  { nonce, talk }: { readonly nonce: Nonce; readonly talk: (seen: T) => readonly (IssueView | null)[] },
): Promise<{ readonly seen: T; readonly comment: CommentView }> {
  for (const pause of PAUSES_MS) {
    await clock.sleep(pause);
    const seen = await look();
    const comment = markedIn(talk(seen), nonce);
    if (comment) return { seen, comment };
  }
  throw new ForemanError(
    'github-unknown',
    'GitHub does not show the comment that repeats the review yet. Nothing was done; run the job again.',
    { retry: 'later' },
  );
}

/** Our comment with this mark, on the first of these issues that has it. */
export function markedIn(issues: readonly (IssueView | null)[], nonce: Nonce): CommentView | undefined {
  for (const issue of issues) {
    const comment = issue === null ? undefined : commentBy(issue, nonce);
    if (comment) return comment;
  }
  return undefined;
}
