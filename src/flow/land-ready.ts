import type { RunRef } from '../domain/ids.ts';
import type { JournalEvent } from '../domain/journal.ts';
import type { RequestState } from '../domain/request-state.ts';
import { foresee } from './replay.ts';
import { landingOn } from './train.ts';

/**
 * Lands what is green on the head that it stands on; then whatever was verified on top of that, one behind another. `term` is the leg
 * that ends; without one, each lands under the term that verified it.
 */
export function landReady(
  from: RequestState,
  { run, term }: { readonly run: RunRef; readonly term?: number },
): readonly JournalEvent[] {
  const landed: JournalEvent[] = [];
  for (let state = from; ;) {
    const head = state.mode === 'single' ? (state.tasks[0]?.candidate?.base ?? null) : state.work;
    const next = head && landingOn(state, head);
    if (!next) return landed;
    const { tasks, base, oid, scope } = next;
    const event: JournalEvent = {
      type: 'landed',
      term: term ?? next.term,
      tasks: [...tasks],
      from: base,
      to: oid,
      ...(scope ? { scope } : {}),
    };
    landed.push(event);
    state = foresee(state, [event], run);
  }
}
