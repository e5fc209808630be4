import type { Change } from '../domain/change.ts';
import { renderStatus } from '../report/status.ts';
import { branchesOf } from '../text/names.ts';
import type { Deps, Job } from './deps.ts';
import { commentBy, ensureComment } from './ensure-comment.ts';
import { lastPull } from './last-pull.ts';
import type { LoadedRequest } from './load-request.ts';
import { titlesOf } from './tracker-of.ts';

/** The status comment's text as it should stand now. */
export function statusText(
  { state, world, job }: LoadedRequest & { job: Job },
  notes: readonly string[],
): string {
  return renderStatus({
    state,
    titles: titlesOf(state, world),
    trigger: job.trigger,
    finalPull: lastPull({ state, world }),
    notes,
    runUrl: job.runUrl,
  });
}

/** What the status comment should say; null where there is none yet, or it says so already. */
export function statusEdit(
  at: LoadedRequest & { job: Job },
  notes: readonly string[],
): { readonly comment: string; readonly body: string } | null {
  const comment = commentBy(at.world.issue, at.state.nonce);
  const body = statusText(at, notes);
  return comment && comment.body !== body ? { comment: comment.node, body } : null;
}

/** The change that brings the status comment up to date, if it is not. */
export function statusChange(at: LoadedRequest & { job: Job }, notes: readonly string[]): Change | null {
  const edit = statusEdit(at, notes);
  if (!edit) return null;
  return { do: 'edit-comment', ...edit, journal: branchesOf(at.state.request).journal };
}

/** Writes the one status comment of a request, or edits it in place; `title` is what went wrong, where something did. */
export async function showStatus(
  at: LoadedRequest & { deps: Deps; job: Job },
  { title }: { title: string | null },
): Promise<void> {
  const notes = title === null ? [] : [title];
  if (!commentBy(at.world.issue, at.state.nonce)) {
    await ensureComment(at, at.world.issue, { nonce: at.state.nonce, body: statusText(at, notes) });
    return;
  }
  const change = statusChange(at, notes);
  const [answer] = change ? await at.deps.forge.change([change]) : [];
  if (answer && answer.kind !== 'done')
    at.deps.log.warn(`The status comment is out of date: ${answer.message}`);
}
