import { ForemanError } from '../../domain/fault.ts';
import { hearMissed, issuesOf } from './hear-missed.ts';
import type { Hearing } from './hearing.ts';
import type { Round } from './load-newest-round.ts';

const MOST_PAGES = 3;

/** Takes up commands on the same request that nobody heard; that this fails must not undo what was just obeyed: the sweep looks again. */
export async function lookBack(at: Hearing, round: Round): Promise<void> {
  const { state } = round;
  if (!state || state.phase === 'finished') return;
  const loaded = { ...round, state: { ...state, heard: new Set([...state.heard, at.event.comment]) } };
  try {
    await hearMissed(at, { requests: new Map(issuesOf(loaded)), everywhere: false, mostPages: MOST_PAGES });
  } catch (error) {
    if (!(error instanceof ForemanError)) throw error;
    at.deps.log.warn(`Missed comments could not be looked for: ${error.message}`);
  }
}
