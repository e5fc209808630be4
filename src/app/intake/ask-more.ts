import { hashText } from '../../domain/hash.ts';
import type { Addition } from '../../domain/request-state.ts';
import { shownState } from '../../domain/request-state.ts';
import { additionOf, decideAskMore } from '../../flow/decide-add-tasks.ts';
import { commentBody, frozenText } from '../comment-body.ts';
import { decideOn } from '../decide-on.ts';
import type { LoadedRequest } from '../load-request.ts';
import { titlesOf } from '../tracker-of.ts';
import type { Heard } from './heard.ts';
import { silence } from './heard.ts';
import type { Hearing } from './hearing.ts';
import { refOfRound } from './load-newest-round.ts';
import { planBrief } from './plan-brief.ts';

/**
 * Takes up more work for a request that runs: written down once, then planned by the same jobs as a request. Gives null where it has
 * ended meanwhile: then nothing was written down, and the words mean something else.
 */
export async function askMore(
  at: Hearing,
  loaded: LoadedRequest,
  asked: { readonly kind: 'build' | 'plan'; readonly text: string },
): Promise<Heard | null> {
  const { comment, author: by } = at.event;
  const nonce = at.deps.ids.nonce();
  const word = { comment, by, text: hashText(asked.text) };
  const decided = await decideOn(
    at,
    { ...refOfRound({ ...loaded, request: loaded.state.request }), seen: loaded },
    ({ state }) => decideAskMore(state, word, { kind: asked.kind, nonce }),
  );
  const addition = additionOf(decided.state, comment);
  if (!addition) return null;
  if (addition.status === 'asked') return planMore(at, decided, { comment, text: asked.text });
  const { request } = decided.state;
  return { next: 'publish', request, brief: null, why: decided.reason };
}

/** The same for work that was asked for before and never planned. */
export async function askMoreAgain(at: Hearing, loaded: LoadedRequest, addition: Addition): Promise<Heard> {
  const body = await commentBody(at.deps, loaded.world, addition.comment);
  const text = frozenText(body, at.job.trigger, addition.text);
  if (text === null) return silence('what was asked to be added was edited since');
  return planMore(at, loaded, { comment: addition.comment, text });
}

async function planMore(
  at: Hearing,
  loaded: LoadedRequest,
  { comment, text }: { readonly comment: number; readonly text: string },
): Promise<Heard> {
  const { state, world } = loaded;
  const brief = await planBrief(at, loaded, {
    request: state.request,
    base: state.work ?? world.target.head,
    text,
    conversation: [],
    more: { comment, existing: existingOf(loaded) },
  });
  return { next: 'plan', request: state.request, brief, why: `more is added to request ${state.request}` };
}

function existingOf({ state, world }: LoadedRequest) {
  const title = titlesOf(state, world);
  return state.tasks.map((task) => ({
    key: task.key,
    title: title(task.key),
    status: shownState(state, task),
  }));
}
