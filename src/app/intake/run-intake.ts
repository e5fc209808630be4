import { ForemanError } from '../../domain/fault.ts';
import { findMarker } from '../../text/markers.ts';
import type { RequestId } from '../../domain/ids.ts';
import { RequestId as RequestIdSchema } from '../../domain/ids.ts';
import { readComment } from '../../intake/comment.ts';
import type { CommentEvent } from '../../intake/read-event.ts';
import type { Deps, Job } from '../deps.ts';
import { readAgain } from '../read-again.ts';
import { silence } from './heard.ts';
import type { Heard } from './heard.ts';
import type { Hearing } from './hearing.ts';
import { loadNewestRound } from './load-newest-round.ts';
import type { Round } from './load-newest-round.ts';
import { obey } from './obey.ts';
import { obeyReply } from './obey-reply.ts';
import { tellBrokenJournal } from './tell-broken-journal.ts';

/** Hears one comment: who wrote it, whether they may command, an acknowledgement at once, and then what was asked. */
export async function runIntake(
  { deps, job }: { deps: Deps; job: Job },
  event: CommentEvent,
): Promise<Heard> {
  if (event.authorType !== 'User') return silence('only people command');
  if (event.fork) return silence('this is a fork');
  const { react, commands } = readComment(event.body, { trigger: job.trigger });
  const mayBeReply = event.labels.some((label) => label.toLowerCase() === 'foreman:question');
  if (!react && !mayBeReply) return silence('the comment is not for Foreman');
  const standing = await readAgain(deps, () => deps.forge.standing(event.author));
  if (standing.kind !== 'done' || !standing.value.mayPush) {
    if (react) await deps.forge.react({ comment: event.comment }, 'confused');
    return silence(`${event.author} may not push to this repository, so the comment is not obeyed`);
  }
  await deps.forge.react({ comment: event.comment }, 'eyes');
  const loaded = await loadOrTell({ deps, job, event });
  return react ? obey({ deps, job, event }, loaded, commands) : obeyReply({ deps, job, event }, loaded);
}

async function loadOrTell(at: Hearing): Promise<Round> {
  const wanted = requestOf(at.event);
  try {
    return await loadNewestRound(at.deps, wanted);
  } catch (error) {
    const broken = error instanceof ForemanError && /^journal-(damaged|newer)$/.test(error.code);
    if (broken) await tellBrokenJournal(at, wanted.request, error);
    throw error;
  }
}

/** The request that an issue belongs to: named by the marker in a task's issue, else the issue itself. The journal has the last word. */
function requestOf(event: CommentEvent): { request: RequestId; focus: readonly number[] } {
  const marker = findMarker(event.issueBody);
  if (marker?.kind === 'task') return { request: marker.request, focus: [event.issue] };
  return { request: RequestIdSchema.parse(String(event.issue)), focus: [] };
}
