import { ForemanError } from '../../domain/fault.ts';
import { RequestId } from '../../domain/ids.ts';
import type { CommentEvent } from '../../intake/read-event.ts';
import { findMarker } from '../../text/markers.ts';
import type { Hearing } from './hearing.ts';
import { loadNewestRound } from './load-newest-round.ts';
import type { Round } from './load-newest-round.ts';
import { tellBrokenJournal } from './tell-broken-journal.ts';

/** The newest round of the request that a comment is about; a journal that cannot be trusted is told of where it was written. */
export async function loadOrTell(at: Hearing): Promise<Round> {
  const wanted = requestOf(at.event);
  try {
    return await loadNewestRound(at.deps, wanted);
  } catch (error) {
    const broken = error instanceof ForemanError && /^journal-(damaged|newer)$/.test(error.code);
    if (broken) await tellBrokenJournal(at, wanted.request, error);
    throw error;
  }
}

/** The request that an issue belongs to: named by the marker in the issue of a task or an epic, else the issue itself. The journal has the last word. */
function requestOf(event: CommentEvent): { request: RequestId; focus: readonly number[] } {
  const marker = findMarker(event.issueBody);
  if (marker?.kind === 'task' || marker?.kind === 'epic')
    return { request: marker.request, focus: [event.issue] };
  return { request: RequestId.parse(String(event.issue)), focus: [] };
}
