import { NOTHING_NEEDED, taskName, type TaskPlace } from './place.ts';
import { post } from './post.ts';
import { command } from './say.ts';

/** A worker delivered a report, and its words were lost with the run before they could be said. */
export function renderLostReport(place: TaskPlace): string {
  const { trigger, request, task, nonce } = place;
  return post(
    [
      `**${taskName(place)} delivered a report, and the run ended before the report was said.** Tasks that build on it go on without it.`,
      `### What happens next\n\n${NOTHING_NEEDED} What they should know all the same, ${command(trigger, 'remember <what it found>')} tells every worker that begins after it.`,
    ],
    { kind: 'report', request, task, nonce },
  );
}
