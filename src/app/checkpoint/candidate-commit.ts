import type { Oid, TaskKey } from '../../domain/ids.ts';
import type { RequestState } from '../../domain/request-state.ts';
import type { World } from '../../domain/world.ts';
import type { ShownCandidate } from '../../flow/train.ts';
import { TRACKER_PATH, parseBranch } from '../../text/names.ts';
import { renderTracker } from '../../text/tracker.ts';
import { parseCommit, renderCommit, taskSubject } from '../../text/trailers.ts';
import { titlesOf, trackerOf } from '../tracker-of.ts';
import type { Decisions } from '../tracker-of.ts';

/** What a leg's candidate brings: its tasks with their checkpoints, null where a delivery had no files. */
export interface CandidateOf {
  readonly term: number;
  readonly parts: readonly { readonly task: TaskKey; readonly checkpoint: Oid | null }[];
  readonly decisions: Decisions;
}

/** What became of it: a commit and what that stands on, or the files that stand in the way. */
export type Candidate =
  | { readonly ok: true; readonly candidate: Oid; readonly base: Oid; readonly behind: number | null }
  | { readonly ok: false; readonly conflicts: readonly string[] };

/** What it stands on: a head that has landed, or the candidate of the leg with this term; and whose work that one holds. */
export interface Standing {
  readonly base: Oid;
  readonly behind: number | null;
  readonly before: readonly TaskKey[];
}

type Picture = { readonly state: RequestState; readonly world: World };

/** The tracker as it will stand when the candidate has landed; a single task has none. */
export function trackerFor(
  { state, world }: Picture,
  of: CandidateOf,
  { before }: Standing,
): readonly { readonly path: string; readonly content: string }[] {
  if (state.mode === 'single') return [];
  const pulls = new Map(shownIn(world).flatMap((one) => one.tasks.map((key) => [key, one.pull] as const)));
  const tasks = state.tasks.map((task) => ({ ...task, pull: task.pull ?? pulls.get(task.key) ?? null }));
  const landing = [...before, ...of.parts.map((part) => part.task)];
  const tracker = trackerOf({ state: { ...state, tasks }, world }, landing, of.decisions);
  return [{ path: TRACKER_PATH, content: renderTracker(tracker) }];
}

/** The message of a candidate. Its trailers say what it stands on, so that the next leg can stand on it. */
export function candidateMessage({ state, world }: Picture, of: CandidateOf, on: Standing): string {
  const title = titlesOf(state, world);
  const keys = of.parts.map((part) => part.task);
  const subjects = keys.map((key) => taskSubject(key, title(key)));
  const pull = state.tasks.find((task) => task.key === keys[0])?.pull ?? null;
  return renderCommit({
    subject: subjects.length === 1 ? (subjects[0] ?? '') : `Phases ${keys.join(', ')}`,
    summary: subjects.length === 1 ? '' : subjects.map((subject) => `- ${subject}`).join('\n'),
    trailers: {
      request: state.request,
      tasks: keys,
      key: candidateKey(state, of.term),
      base: on.base,
      ...(on.behind === null ? {} : { behind: on.behind }),
      ...(pull === null || keys.length > 1 ? {} : { pull }),
    },
  });
}

/** The message of the commit that only renders the tracker, right below the candidate. */
export const trackerMessage = ({ state }: Picture, of: CandidateOf): string =>
  renderCommit({
    subject: `Tracker: ${of.parts.map((part) => part.task).join(', ')}`,
    trailers: {
      request: state.request,
      tasks: of.parts.map((part) => part.task),
      key: `${state.request}/tracker/${of.term}`,
    },
  });

export const candidateKey = (state: RequestState, term: number): string =>
  `${state.request}/candidate/${term}`;

interface Seen extends ShownCandidate {
  readonly behind: number | null;
  readonly tasks: readonly TaskKey[];
  readonly pull: number | null;
}

/** The finished candidates of this request, as their own trailers tell; one that is being made has no key yet. */
export function shownIn(world: World): readonly Seen[] {
  return [...world.branches].flatMap(([branch, ref]) => {
    const name = parseBranch(branch);
    const { trailers } = parseCommit(ref.message);
    if (name?.kind !== 'try' || !trailers?.base) return [];
    const { term } = name;
    if (trailers.key !== `${name.request}/candidate/${term}`) return [];
    const { base, behind = null, tasks, pull = null } = trailers;
    return [{ term, oid: ref.oid, base, behind, tasks, pull }];
  });
}
