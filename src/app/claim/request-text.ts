import { hashText } from '../../domain/hash.ts';
import { readComment } from '../../intake/comment.ts';
import type { Deps, Job } from '../deps.ts';
import type { LoadedRequest } from '../load-request.ts';
import { readAgain } from '../read-again.ts';

const EDITED =
  '(The request was edited after it was accepted; its text is left out. The contract below counts.)';

/** The request's own words, if they still are those that were accepted. */
export async function requestTextOf(
  { deps, job }: { deps: Deps; job: Job },
  { state, world }: LoadedRequest,
): Promise<string> {
  if (state.comment === null) return world.issue.body;
  const id = state.comment;
  const seen = world.issue.comments.find((comment) => comment.id === id)?.body;
  const body = seen ?? (await fetched(deps, id));
  const texts = readComment(body, { trigger: job.trigger }).commands.flatMap((command) =>
    command.name === 'request' || command.name === 'plan' ? [command.args.text] : [],
  );
  return texts.find((text) => hashText(text) === state.text) ?? EDITED;
}

async function fetched(deps: Deps, id: number): Promise<string> {
  const answer = await readAgain(deps, () => deps.forge.comment(id));
  return answer.kind === 'done' ? answer.value.body : '';
}
