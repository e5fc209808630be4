import type { Oid, RequestId } from '../../domain/ids.ts';
import type { PlanBrief } from '../../domain/plan-brief.ts';
import type { World } from '../../domain/world.ts';
import { moneyTaken } from '../../flow/decide-budget.ts';
import { placeOf } from '../../domain/world.ts';
import { TRACKER_PATH, issueOf } from '../../text/names.ts';
import { sanitise } from '../../text/sanitise.ts';
import { parseTracker } from '../../text/tracker-parse.ts';
import { notesOf } from '../comment-body.ts';
import type { Loaded } from '../load-request.ts';
import { rulesOf } from '../rules-of.ts';
import type { Hearing } from './hearing.ts';

interface Told {
  readonly request: RequestId;
  readonly base: Oid;
  readonly text: string;
  readonly conversation: PlanBrief['conversation'];
  readonly more?: PlanBrief['more'];
  /** The one worker type that a label asked for. */
  readonly worker?: string | undefined;
}

/** The request's texts as the foreman model gets them: frozen by the event, hidden parts taken out. */
export async function planBrief(
  at: Hearing,
  { state, world, entries }: Loaded,
  told: Told,
): Promise<PlanBrief> {
  const own = state ? await notesOf(at, { state, world, entries }) : [];
  const notes = [...keptNotes(world), ...own];
  const rules = await rulesOf(at.deps, world);
  const worker = told.more ? undefined : (told.worker ?? state?.worker);
  const issue = issueOf(told.request);
  // On the request's own issue the event has frozen its texts; a task's issue says nothing about them.
  const frozen = at.event.issue === issue;
  return {
    request: told.request,
    issue,
    base: told.base,
    title: sanitise(frozen ? at.event.issueTitle : world.issue.title).text,
    body: sanitise(frozen ? at.event.issueBody : world.issue.body).text,
    text: sanitise(told.text).text,
    by: at.event.author,
    conversation: told.conversation.map((turn) => ({ ...turn, answer: sanitise(turn.answer).text })),
    nonce: at.deps.ids.nonce(),
    ...(notes.length === 0 ? {} : { notes }),
    ...(worker === undefined ? {} : { worker }),
    ...(rules === null ? {} : { onPull: { branch: world.target.branch, rules } }),
    ...(state ? { money: moneyTaken(state, told.more?.comment) } : {}),
    ...(told.more ? { more: told.more } : {}),
  };
}

/** What earlier requests left to remember: the notes of the tracker on the default branch. */
function keptNotes(world: World): readonly string[] {
  const text = world.texts.get(placeOf('HEAD', TRACKER_PATH));
  const tracker = text === undefined ? undefined : parseTracker(text);
  return tracker?.ok && tracker.value.notes !== '' ? [sanitise(tracker.value.notes).text] : [];
}
