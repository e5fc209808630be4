import type { Epic } from '../../domain/epic.ts';
import type { Nonce } from '../../domain/ids.ts';
import type { JournalEventOf } from '../../domain/journal.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { isOpenEpic } from '../decide-epics.ts';

const FRESH = { issue: null, node: null, held: null, wasDone: false } as const;

export function applyGrouped(state: RequestState, event: JournalEventOf<'grouped'>): RequestState {
  const more = new Map(event.epics.map((one) => [one.nonce, one]));
  const grown = state.epics.map((epic): Epic => {
    const tasks = more.get(epic.nonce)?.tasks ?? [];
    if (tasks.length === 0) return epic;
    const wasDone = epic.wasDone || !isOpenEpic(state, epic);
    return { ...epic, tasks: [...epic.tasks, ...tasks], wasDone };
  });
  const known = new Set(state.epics.map(({ nonce }) => nonce));
  const fresh = event.epics
    .filter(({ nonce }) => !known.has(nonce))
    .map(({ nonce, tasks, later = false }): Epic => ({ ...FRESH, nonce, tasks, later }));
  return { ...state, epics: [...grown, ...fresh] };
}

export function applyEpicsOpened(state: RequestState, event: JournalEventOf<'epics-opened'>): RequestState {
  const places = new Map(event.epics.map((one) => [one.nonce, one]));
  return {
    ...state,
    epics: state.epics.map((epic) => {
      const place = places.get(epic.nonce);
      return place ? { ...epic, issue: place.issue, node: place.node } : epic;
    }),
  };
}

export const applyEpicHeld = (
  state: RequestState,
  { epic, nonce }: JournalEventOf<'epic-held'>,
): RequestState => withHeld(state, epic, nonce);

export const applyEpicFreed = (state: RequestState, { epic }: JournalEventOf<'epic-freed'>): RequestState =>
  withHeld(state, epic, null);

const withHeld = (state: RequestState, epic: Nonce, held: Nonce | null): RequestState => ({
  ...state,
  epics: state.epics.map((one) => (one.nonce === epic ? { ...one, held } : one)),
});
