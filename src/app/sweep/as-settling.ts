import type { LegOrder } from '../../domain/leg.ts';
import type { Settling } from '../settle/settling.ts';
import type { Sweeping } from './sweeping.ts';

/** A sweep as the words and moves of `settle` see it: a leg whose jobs left nothing, under a term that nobody ever had. */
export function asSettling(at: Sweeping): Settling | null {
  const [first] = at.state.tasks;
  const base = at.state.root ?? at.state.base;
  if (!first) return null;
  const order: LegOrder = {
    name: 'sweep',
    request: at.state.request,
    issue: at.state.issue,
    run: at.job.run.id,
    grant: { kind: 'work', term: at.state.terms + 1, task: first.key, attempt: 1, base },
    focus: [],
    root: base,
    claimer: null,
  };
  const input = { order, report: null, verified: null, verify: 'skipped', unverifiable: false } as const;
  return { ...at, input, ref: { request: at.state.request } };
}
