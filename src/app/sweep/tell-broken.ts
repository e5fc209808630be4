import { ForemanError } from '../../domain/fault.ts';
import { Nonce } from '../../domain/ids.ts';
import type { RequestId } from '../../domain/ids.ts';
import { renderProblem } from '../../report/problem.ts';
import { branchesOf, issueOf } from '../../text/names.ts';
import { commentBy } from '../ensure-comment.ts';
import { expect } from '../expect.ts';
import { mustBeSaid } from '../must-be-said.ts';
import { readAgain } from '../read-again.ts';
import type { Sweep } from './sweeping.ts';

/** Whether a fault means that a journal cannot be trusted. */
export const isBroken = (error: unknown): error is ForemanError =>
  error instanceof ForemanError && (error.code === 'journal-damaged' || error.code === 'journal-newer');

/** Says once for each state of a journal that it cannot be trusted; the sweep leaves the request alone. */
export async function tellBroken(
  { deps, job }: Sweep,
  request: RequestId,
  error: ForemanError,
): Promise<void> {
  const { prefix, journal } = branchesOf(request);
  const none = { focus: [], heads: [], claimer: null, commits: [], folders: [], texts: [] };
  const look = () => deps.forge.look({ issue: issueOf(request), prefix, ...none });
  const { issue, journalHead } = expect(await readAgain(deps, look), `Reading #${issueOf(request)}`);
  const nonce = Nonce.parse(`broken${(journalHead ?? '').slice(0, 20).padStart(20, '0')}`);
  if (commentBy(issue, nonce)) return;
  const place = { request, trigger: job.trigger, nonce };
  const problems = [error.message];
  const body = renderProblem(place, { kind: 'journal', where: journal, problems, runUrl: job.runUrl });
  const said = [{ do: 'comment', on: issue.node, body }] as const;
  mustBeSaid(said, await deps.forge.change(said));
}
