import { hashText } from '../domain/hash.ts';
import type { FrozenText, WordsFrom } from '../domain/lookup.ts';
import { sanitise } from '../text/sanitise.ts';
import { keptRequestText } from './claim/request-text.ts';
import { commentBody, frozenText, notesOf } from './comment-body.ts';
import type { Deps, Job } from './deps.ts';
import { conversationOf } from './intake/conversation-of.ts';
import type { LoadedRequest } from './load-request.ts';

/**
 * Everything that people wrote about a request and the journal froze: the request, the text of its issue, what was asked for besides,
 * answers to the foreman, and notes. What was edited since is left out.
 */
export async function frozenWords(
  at: { readonly deps: Deps; readonly job: Job },
  loaded: LoadedRequest,
): Promise<readonly FrozenText[]> {
  const request = await keptRequestText(at, loaded);
  const conversation = await conversationOf(at, loaded);
  const texts: readonly (readonly [WordsFrom, string])[] = [
    ...(request === null ? [] : [['request', request] as const]),
    ...issueText(loaded),
    ...(await additionsOf(at, loaded)).map((text) => ['addition', text] as const),
    ...conversation.map(({ answer }) => ['answer', answer] as const),
    ...(await notesOf(at, loaded)).map((text) => ['note', text] as const),
  ];
  return texts.flatMap(([from, raw]) => {
    const { text } = sanitise(raw);
    return text.trim() === '' ? [] : [{ from, text }];
  });
}

/** The text of the issue, if it is still the one on which the request was accepted. */
function issueText({ state, world }: LoadedRequest): readonly (readonly [WordsFrom, string])[] {
  const { body } = world.issue;
  return state.issueText === hashText(body) ? [['issue', body]] : [];
}

async function additionsOf(
  { deps, job }: { readonly deps: Deps; readonly job: Job },
  { state, world }: LoadedRequest,
): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const { comment, text, status } of state.additions) {
    if (status === 'dropped') continue;
    const kept = frozenText(await commentBody(deps, world, comment), job.trigger, text);
    if (kept !== null) texts.push(kept);
  }
  return texts;
}
