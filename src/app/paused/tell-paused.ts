import { Nonce } from '../../domain/ids.ts';
import type { RequestId } from '../../domain/ids.ts';
import { renderPaused } from '../../report/paused.ts';
import type { Deps, Job } from '../deps.ts';
import { ensureComment } from '../ensure-comment.ts';
import { loadAccepted } from '../load-request.ts';

/** Says on the request's issue, once for each run, that new work is paused; the jobs behind this one are skipped. */
export async function tellPaused(
  { deps, job }: { readonly deps: Deps; readonly job: Job },
  request: RequestId,
): Promise<void> {
  const { state, world } = await loadAccepted(deps, { request });
  const nonce = Nonce.parse(`paused${String(job.run.id).padStart(14, '0')}`);
  const body = renderPaused({ request, trigger: job.trigger, nonce });
  await ensureComment({ deps, state }, world.issue, { nonce, body });
}
