import type { RequestState } from '../../domain/request-state.ts';
import { renderJournalGraph } from '../../report/journal-replay.ts';

/** The tasks of a replayed journal as a mermaid graph, by its own text without the fence of Markdown. */
export const graphOf = (state: RequestState): string =>
  renderJournalGraph(state)
    .split('\n')
    .filter((line) => !line.startsWith('```'))
    .join('\n');
