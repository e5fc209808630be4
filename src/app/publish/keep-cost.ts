import { NONE_TAKEN, limitsOf, planAllowance } from '../../domain/budgets.ts';
import type { JournalEvent, Spent } from '../../domain/journal.ts';
import { decideOn } from '../decide-on.ts';
import { configOf } from '../load-config.ts';
import type { LoadedRequest } from '../load-request.ts';
import { NOTHING_SPENT } from '../spent.ts';
import type { Publishing } from './publishing.ts';

/**
 * Writes down that a plan came to nothing and what it cost, once for each plan job. One that died has told nothing: it counts for all that it
 * was allowed to take.
 */
export async function keepCost(at: Publishing): Promise<LoadedRequest> {
  const told = at.input.artifact?.spent ?? [];
  // A run that was started without a plan job tried nothing.
  if (!at.input.planDied && at.input.artifact === null) return at;
  const paid = at.input.planDied ? [untold(at)] : told.filter((one) => one.calls > 0);
  const spent = paid.length > 0 ? paid : [null];
  const events = spent.map((one): JournalEvent => ({ type: 'plan-failed', problems: 1, spent: one }));
  const { id, attempt } = at.job.run;
  return decideOn(at, { request: at.state.request, seen: at }, ({ entries }) => {
    const written = entries.some(
      ({ event, run }) => event.type === 'plan-failed' && run.id === id && run.attempt === attempt,
    );
    return { events: written ? [] : events, reason: 'the plan came to nothing' };
  });
}

function untold({ world, state }: Publishing): Spent {
  const { charged, tokens, cap } = state.ledger;
  const limits = limitsOf(configOf(world).budgets);
  const { microdollars } = planAllowance(limits, { ...NONE_TAKEN, charged, tokens, cap }, false);
  return { ...NOTHING_SPENT, untold: microdollars };
}
