import { hashText } from '../../domain/hash.ts';
import { commentBody, frozenText } from '../comment-body.ts';
import type { Deps, Job } from '../deps.ts';
import type { LoadedRequest } from '../load-request.ts';

const EDITED =
  '(The request was edited after it was accepted; its text is left out. The contract below counts.)';

/** The request's own words, if they still are those that were accepted. */
export const requestTextOf = async (at: { deps: Deps; job: Job }, loaded: LoadedRequest): Promise<string> =>
  (await keptRequestText(at, loaded)) ?? EDITED;

/** What an issue asks for that a label made a request: its text, or its title where it has none. */
export const requestTextOfIssue = ({ title, body }: { title: string; body: string }): string =>
  body.trim() === '' ? title : body;

/** The same; null where they were edited since. */
export async function keptRequestText(
  { deps, job }: { deps: Deps; job: Job },
  { state, world }: LoadedRequest,
): Promise<string | null> {
  if (state.comment === null) {
    const text = requestTextOfIssue(world.issue);
    return hashText(text) === state.text ? text : null;
  }
  return frozenText(await commentBody(deps, world, state.comment), job.trigger, state.text);
}
