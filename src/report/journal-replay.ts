import type { TaskKey } from '../domain/ids.ts';
import { shownState } from '../domain/request-state.ts';
import type { RequestState, ShownState } from '../domain/request-state.ts';
import { enumerate } from './say.ts';
import { renderGraph } from './status-graph.ts';
import { statusRows } from './status-lines.ts';

/** Where each task stands, by the word that people read, as one line. */
export function renderStandings(state: RequestState): string {
  const groups = new Map<ShownState, TaskKey[]>();
  for (const task of state.tasks) {
    const shown = shownState(state, task);
    groups.set(shown, [...(groups.get(shown) ?? []), task.key]);
  }
  const words = [...groups].map(([shown, keys]) => `${shown} ${enumerate(keys, 20)}`);
  const tasks = words.length > 0 ? words.join('; ') : 'no tasks';
  return `${state.phase}${state.stopped ? ', stopped' : ''}: ${tasks}`;
}

/** The tasks as a mermaid graph; a journal holds no titles, so the worker type stands in their place. */
export function renderJournalGraph(state: RequestState): string {
  const workers = new Map(state.tasks.map((task) => [task.key, task.worker]));
  return renderGraph(
    state,
    statusRows(state, (key) => workers.get(key) ?? ''),
  );
}

/** What can be done about a journal that cannot be read on. */
export function renderFix(kind: 'damaged' | 'newer', { path, line }: { path: string; line: number }): string {
  return kind === 'newer'
    ? 'Update Foreman, then look again.'
    : `Find the last sound version with \`git log -p -- ${path}\` on the journal's branch, and have line ${line} as it was written; Foreman stops until then.`;
}
