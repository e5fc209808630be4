import type { CommentEvent } from '../../intake/read-event.ts';
import type { Deps, Job } from '../deps.ts';
import { expect } from '../expect.ts';
import { readAgain } from '../read-again.ts';
import { greet } from './greet.ts';
import type { Greeter, Greeting } from './greet.ts';
import { silence } from './heard.ts';
import type { Heard } from './heard.ts';
import type { Hearing, Listening } from './hearing.ts';
import { loadOrTell } from './load-or-tell.ts';
import { hearOnPull } from '../reviews/hear-on-pull.ts';
import { obey } from './obey.ts';
import { obeyReply } from './obey-reply.ts';

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
