import type { Epic } from '../../domain/epic.ts';
import type { JournalEventOf } from '../../domain/journal.ts';
import type { RequestState } from '../../domain/request-state.ts';

export function applyGrouped(state: RequestState, event: JournalEventOf<'grouped'>): RequestState {
  const more = new Map(event.epics.map((one) => [one.nonce, one]));
  const grown = state.epics.map((epic): Epic => {
    const tasks = more.get(epic.nonce)?.tasks ?? [];
    return tasks.length === 0 ? epic : { ...epic, tasks: [...epic.tasks, ...tasks] };
  });
  const known = new Set(state.epics.map(({ nonce }) => nonce));
  const fresh = event.epics
    .filter(({ nonce }) => !known.has(nonce))
    .map(({ nonce, tasks, later = false }): Epic => ({ nonce, tasks, later, issue: null, node: null }));
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
