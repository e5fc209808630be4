import { hashText } from '../../domain/hash.ts';
import type { Addition } from '../../domain/request-state.ts';
import { shownState } from '../../domain/request-state.ts';
import { additionOf, decideAskMore, decideDropMore } from '../../flow/decide-add-tasks.ts';
import { commentBody, frozenText } from '../comment-body.ts';
import { renderFollowUp } from '../../plan/follow-up-text.ts';
import { renderMoreLost } from '../../report/addition.ts';
import { findMarker } from '../../text/markers.ts';
import { parseRemarks } from '../../text/review-body.ts';
import { decideOn } from '../decide-on.ts';
import { ensureComment } from '../ensure-comment.ts';
import type { LoadedRequest } from '../load-request.ts';
import { placeOfRequest } from '../place-of.ts';
import { titlesOf } from '../tracker-of.ts';
import type { Heard } from './heard.ts';
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

/**
 * The same for work that was asked for before and never planned. Null where its words are gone: it is dropped and the person told how to ask
 * again, since nothing else could ever end it.
 */
export async function askMoreAgain(
  at: Hearing,
  loaded: LoadedRequest,
  addition: Addition,
): Promise<Heard | null> {
  const body = await commentBody(at.deps, loaded.world, addition.comment);
  const text = frozenText(body, at.job.trigger, addition.text);
  return text === null ? null : planMore(at, loaded, { comment: addition.comment, text });
}

/** Drops what was asked to be added, because its words are gone. */
export async function dropLost(
  at: Hearing,
  loaded: LoadedRequest,
  { comment, by }: Addition,
): Promise<LoadedRequest> {
  const nonce = at.deps.ids.nonce();
  const ref = { ...refOfRound({ ...loaded, request: loaded.state.request }), seen: loaded };
  const decided = await decideOn(at, ref, ({ state }) =>
    decideDropMore(state, comment, { why: 'lost', nonce, spent: [] }),
  );
  const kept = additionOf(decided.state, comment)?.nonce ?? nonce;
  const body = renderMoreLost(placeOfRequest({ state: decided.state, job: at.job }, kept), by);
  await ensureComment({ deps: at.deps, state: decided.state }, decided.world.issue, { nonce: kept, body });
  return decided;
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
    text: framed(loaded, { comment, text }),
    conversation: [],
    more: { comment, existing: existingOf(loaded) },
  });
  return { next: 'plan', request: state.request, brief, why: `more is added to request ${state.request}` };
}

/** What our own comment repeats are remarks on a task that has landed; the foreman is told so. */
function framed(
  { state, world }: LoadedRequest,
  { comment, text }: { readonly comment: number; readonly text: string },
): string {
  const talks = [world.issue, ...world.focus.values()].flatMap((issue) => issue?.comments ?? []);
  const ours = talks.find((one) => one.id === comment && one.ours)?.body ?? '';
  const marker = parseRemarks(ours) === text ? findMarker(ours) : undefined;
  const task = state.tasks.find((one) => marker?.kind === 'reply' && one.key === marker.task);
  if (!task) return text;
  const { key, worker } = task;
  const title = titlesOf(state, world)(key);
  return renderFollowUp({ key, issue: task.issue ?? state.issue, title, worker }, text);
}

function existingOf({ state, world }: LoadedRequest) {
  const title = titlesOf(state, world);
  return state.tasks.map((task) => ({
    key: task.key,
    title: title(task.key),
    status: shownState(state, task),
  }));
}
