import { ForemanError } from '../../domain/fault.ts';
import { findMarker } from '../../text/markers.ts';
import type { RequestId } from '../../domain/ids.ts';
import { RequestId as RequestIdSchema } from '../../domain/ids.ts';
import type { CommentEvent } from '../../intake/read-event.ts';
import type { Deps, Job } from '../deps.ts';
import { expect } from '../expect.ts';
import { readAgain } from '../read-again.ts';
import { greet } from './greet.ts';
import type { Greeter, Greeting } from './greet.ts';
import { silence } from './heard.ts';
import type { Heard } from './heard.ts';
import type { Hearing, Listening } from './hearing.ts';
import { loadNewestRound } from './load-newest-round.ts';
import type { Round } from './load-newest-round.ts';
import { hearOnPull } from '../reviews/hear-on-pull.ts';
import { obey } from './obey.ts';
import { obeyReply } from './obey-reply.ts';
import { tellBrokenJournal } from './tell-broken-journal.ts';

/**
 * Hears one comment: a greeting, then what was asked. A greeting that was made before is taken as it is, so that nobody
 * is asked about or acknowledged twice.
 */
export async function runIntake(
  listening: Listening,
  event: CommentEvent,
  greeted: Greeting | null = null,
): Promise<Heard> {
  const { deps, job } = listening;
  const greeting = greeted ?? (await greet(event, greeterOf(deps, job)));
  if (greeting.kind === 'silence') return silence(greeting.why);
  const at: Hearing = { ...listening, event };
  if (event.onPull && greeting.kind === 'commands') return hearOnPull(at, greeting.commands);
  const loaded = await loadOrTell(at);
  return greeting.kind === 'commands' ? obey(at, loaded, greeting.commands) : obeyReply(at, loaded);
}

/** Asks who may push until it is told. A reaction stands only once, so it may be sent again; one that failed is not worth a failed run. */
const greeterOf = (deps: Deps, job: Job): Greeter => ({
  trigger: job.trigger,
  question: job.question,
  standing: async (login) => {
    const standing = await readAgain(deps, () => deps.forge.standing(login));
    if (standing.kind === 'refused' && standing.code === 'not-found') return null;
    return expect(standing, `Asking what ${login} may do`);
  },
  recent: async (since) => {
    const recent = await readAgain(deps, () => deps.forge.commentsSince(since, 1));
    return recent.kind === 'done' ? recent.value : null;
  },
  react: async (comment, reaction) =>
    void (await readAgain(deps, () => deps.forge.react({ comment }, reaction))),
});

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
