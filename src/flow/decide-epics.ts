import type { Epic } from '../domain/epic.ts';
import { epicOf } from '../domain/epic.ts';
import type { Nonce, TaskKey } from '../domain/ids.ts';
import { phaseOf } from '../domain/ids.ts';
import type { JournalEventOf } from '../domain/journal.ts';
import { isDone } from '../domain/request-state.ts';
import type { RequestState } from '../domain/request-state.ts';
import type { Decision } from './decision.ts';
import { nothing } from './decision.ts';

/** How many sub-issues there are, as one look shows it, and how many one issue may have. */
export interface Room {
  readonly most: number;
  /** Right below the request's own issue, whoever put them there. */
  readonly taken: number;
  readonly under: (epic: Epic) => number;
}

/** What is about to be filed. */
export interface ToFile {
  readonly tasks: readonly TaskKey[];
  readonly room: Room;
  /** The mark of a new epic, by its first task. */
  readonly nonceOf: (first: TaskKey) => Nonce;
}

type Group = JournalEventOf<'grouped'>['epics'][number];

/** This part of an issue's room is kept for what comes later, and for epics. */
const RESERVE = 10;
/** Phases of a plan share an epic up to this part of its room. */
const SHARED = 4;

/**
 * Under which epics tasks are filed that the request's own issue has no room for; null where nothing can hold them. A filing that fits is
 * filed right below the request; one that does not goes under epics as a whole.
 */
export function decideEpics(state: RequestState, filing: ToFile): Decision | null {
  const tasks = filing.tasks.filter((key) => !epicOf(state.epics, key));
  const { most, taken } = filing.room;
  if (tasks.length === 0 || taken + tasks.length <= most - Math.ceil(most / RESERVE))
    return nothing('the tasks fit under the request');
  const epics =
    state.phase === 'running' ? later(state, { ...filing, tasks }) : planned({ ...filing, tasks });
  return epics && { events: [{ type: 'grouped', epics }], reason: `${epics.length} epics` };
}

/** A plan's phases, each whole where it can be; small ones share an epic. */
function planned({ tasks, room: { most, taken }, nonceOf }: ToFile): Group[] | null {
  const packed = [Math.ceil(most / SHARED), most].map((size) => byPhase(tasks, size, most));
  const fits = packed.find((groups) => taken + groups.length <= most);
  return fits?.map((group) => ({ nonce: nonceOf(group[0]), tasks: group })) ?? null;
}

type Keys = [TaskKey, ...TaskKey[]];

function byPhase(tasks: readonly TaskKey[], size: number, most: number): readonly Keys[] {
  const groups: Keys[] = [];
  const phases = [...new Set(tasks.map(phaseOf))].toSorted((a, b) => a - b);
  for (const phase of phases) {
    const keys = tasks.filter((key) => phaseOf(key) === phase);
    const last = groups.at(-1);
    if (last && last.length + keys.length <= size) last.push(...keys);
    else groups.push(...inParts(keys, most));
  }
  return groups;
}

function inParts(keys: readonly TaskKey[], most: number): Keys[] {
  const [first, ...rest] = keys.slice(0, most);
  return first === undefined ? [] : [[first, ...rest], ...inParts(keys.slice(most), most)];
}

/**
 * What is added while the request runs comes together in one epic, and in a further one where that is full or done. Where no further one
 * fits below the request, whichever epic has room takes it.
 */
function later(state: RequestState, { tasks, room, nonceOf }: ToFile): Group[] | null {
  const open = state.epics.findLast((epic) => epic.later && isOpenEpic(state, epic));
  if (open && room.under(open) + tasks.length <= room.most) return [joining(open, tasks)];
  const fresh = inParts(tasks, room.most);
  if (room.taken + fresh.length <= room.most)
    return fresh.map((group) => ({ nonce: nonceOf(group[0]), tasks: group, later: true }));
  return spread(state.epics.toReversed(), tasks, room);
}

function spread(epics: readonly Epic[], tasks: readonly TaskKey[], room: Room): Group[] | null {
  if (tasks.length === 0) return [];
  const [epic, ...rest] = epics;
  if (!epic) return null;
  const fits = Math.max(0, room.most - room.under(epic));
  const others = spread(rest, tasks.slice(fits), room);
  const own = tasks.slice(0, fits);
  return others && [...(own.length > 0 ? [joining(epic, own)] : []), ...others];
}

const joining = ({ nonce, later: isLater }: Epic, tasks: readonly TaskKey[]): Group => ({
  nonce,
  tasks: [...tasks],
  ...(isLater ? { later: true } : {}),
});

/** Whether a task of the epic is still to be done. */
export const isOpenEpic = ({ tasks }: Pick<RequestState, 'tasks'>, epic: Epic): boolean =>
  tasks.some((task) => epic.tasks.includes(task.key) && !isDone(task));
