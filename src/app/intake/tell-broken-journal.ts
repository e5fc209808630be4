import type { ForemanError } from '../../domain/fault.ts';
import { Nonce } from '../../domain/ids.ts';
import type { RequestId } from '../../domain/ids.ts';
import { renderProblem } from '../../report/problem.ts';
import { branchesOf, issueOf } from '../../text/names.ts';
import { commentBy } from '../ensure-comment.ts';
import { expect } from '../expect.ts';
import { readAgain } from '../read-again.ts';
import type { Hearing } from './hearing.ts';

/** Says on the request's issue that its journal cannot be trusted; the journal itself can tell nothing any more. */
export async function tellBrokenJournal(
  { deps, job, event }: Hearing,
  request: RequestId,
  error: ForemanError,
): Promise<void> {
  const { prefix, journal } = branchesOf(request);
  const none = { focus: [], heads: [], claimer: null, commits: [], folders: [], texts: [] };
  const look = () => deps.forge.look({ issue: issueOf(request), prefix, ...none });
  const { issue } = expect(await readAgain(deps, look), `Reading #${issueOf(request)}`);
  const nonce = Nonce.parse(`broken${String(event.comment).padStart(12, '0')}`);
  if (commentBy(issue, nonce)) return;
  const place = { request, trigger: job.trigger, nonce };
  const problems = [error.message];
  const body = renderProblem(place, { kind: 'journal', where: journal, problems, runUrl: job.runUrl });
  const [answer] = await deps.forge.change([{ do: 'comment', on: issue.node, body }]);
  if (answer?.kind !== 'done') deps.log.warn(`The broken journal could not be told on #${issue.number}.`);
}
