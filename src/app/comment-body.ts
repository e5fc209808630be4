import type { TextHash } from '../domain/ids.ts';
import { hashText } from '../domain/hash.ts';
import type { Noted } from '../domain/request-state.ts';
import type { World } from '../domain/world.ts';
import { readComment } from '../intake/comment.ts';
import { requestTextIn } from '../intake/answer-in.ts';
import { parseRemarks } from '../text/review-body.ts';
import { parseWordList } from '../text/words-body.ts';
import { sanitise } from '../text/sanitise.ts';
import type { Deps, Job } from './deps.ts';
import type { LoadedRequest } from './load-request.ts';
import { readAgain } from './read-again.ts';

/** The text of a comment as it stands now; empty where it is gone. */
export async function commentBody(deps: Deps, world: World, id: number): Promise<string> {
  const seen = [world.issue, ...world.focus.values()]
    .flatMap((issue) => issue?.comments ?? [])
    .find((comment) => comment.id === id)?.body;
  if (seen !== undefined) return seen;
  const answer = await readAgain(deps, () => deps.forge.comment(id));
  return answer.kind === 'done' ? answer.value.body : '';
}

/** The free text of a comment, if it is still the one with this hash. */
export function frozenText(body: string, trigger: string, hash: TextHash): string | null {
  const { commands } = readComment(body, { trigger });
  const each = commands.flatMap((command) =>
    command.name === 'request' || command.name === 'plan' ? [command.args.text] : [],
  );
  const repeated = [...parseWordList(body), parseRemarks(body) ?? ''];
  const texts = [...each, requestTextIn(commands)?.text ?? '', body.trim(), ...repeated];
  return texts.find((text) => hashText(text) === hash) ?? null;
}

/** What people asked to remember, in order; a note counts in the words that the journal froze. */
export async function notesOf(
  { deps, job }: { deps: Deps; job: Job },
  { state, world }: LoadedRequest,
): Promise<readonly string[]> {
  const notes: string[] = [];
  for (const note of state.notes) {
    const text = noteIn(await commentBody(deps, world, note.comment), job.trigger, note);
    if (text !== null) notes.push(sanitise(text).text);
  }
  return notes;
}

function noteIn(body: string, trigger: string, { text }: Noted): string | null {
  const { commands } = readComment(body, { trigger });
  const said = commands.flatMap((command) => (command.name === 'remember' ? [command.args.text] : []));
  return [...said, ...parseWordList(body)].find((one) => hashText(one) === text) ?? null;
}
