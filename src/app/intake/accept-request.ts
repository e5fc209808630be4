import { hashText } from '../../domain/hash.ts';
import type { RequestId, TextHash } from '../../domain/ids.ts';
import type { JournalEvent } from '../../domain/journal.ts';
import { appendLines } from '../../text/journal-lines.ts';
import { branchesOf, issueOf, segmentPath } from '../../text/names.ts';
import { expect } from '../expect.ts';
import { loadBegun } from '../load-request.ts';
import { readAgain } from '../read-again.ts';
import type { Hearing } from './hearing.ts';
import type { Round } from './load-newest-round.ts';
import { planBrief } from './plan-brief.ts';
import type { Heard } from './heard.ts';

/**
 * Accepts a request: its journal begins with the text's hash, and the branch's name makes sure that it begins once. Gives null where
 * another run began it meanwhile: then what that one wrote decides.
 */
export async function acceptRequest(
  hearing: Hearing,
  round: Round,
  asked: { readonly kind: 'build' | 'plan'; readonly text: string; readonly worker?: string },
): Promise<Heard | null> {
  const { deps, job, event } = hearing;
  const request = round.fresh;
  const requested: JournalEvent = {
    type: 'requested',
    request,
    issue: issueOf(request),
    // A label has no comment.
    comment: event.comment === 0 ? null : event.comment,
    by: event.author,
    kind: asked.kind,
    text: hashText(asked.text),
    ...(frozenIssue(hearing, round) ?? {}),
    base: round.world.target.head,
    nonce: deps.ids.nonce(),
    ...(asked.worker === undefined ? {} : { worker: asked.worker }),
    ...(round.world.onPull ? { onto: round.world.target.branch } : {}),
  };
  const requests = deps.meter?.unsaid() ?? 0;
  const counted = requests > 0 ? { requests } : {};
  const at = new Date(deps.clock.now()).toISOString();
  const first = appendLines([], [requested], { at, run: job.run, ...counted });
  const text = first.lines.map((line) => `${line}\n`).join('');
  // The branch's name is unique: begun again after a lost answer, it exists, and that is as good.
  const { journal } = branchesOf(request);
  const begun = await readAgain(deps, () => deps.journal.begin(journal, segmentPath(1), text));
  const exists = begun.kind === 'refused' && begun.code === 'exists';
  if (begun.kind !== 'done' && !exists) expect(begun, `Beginning the journal of request ${request}`);
  if (exists && !(await isOurs(hearing, request))) return null;
  const brief = await planBrief(
    hearing,
    { world: round.world, entries: [], state: undefined },
    {
      request,
      base: round.world.target.head,
      text: asked.text,
      conversation: [],
      worker: asked.worker,
    },
  );
  return { next: 'plan', request, brief, why: `request ${request} is accepted` };
}

/** Whether the first line is one of ours, whose answer was lost. */
async function isOurs({ deps, job }: Hearing, request: RequestId): Promise<boolean> {
  const { entries } = await loadBegun(deps, request);
  deps.log.info(`request ${request} was accepted before`);
  return entries[0]?.run.id === job.run.id;
}

/** What the comment is about: the text of its issue as the event showed it. */
function frozenIssue({ event }: Hearing, { fresh }: Round): { issueText: TextHash } | null {
  return event.comment !== 0 && event.issue === issueOf(fresh)
    ? { issueText: hashText(event.issueBody) }
    : null;
}
