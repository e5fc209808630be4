import type { Nonce, TaskKey } from '../domain/ids.ts';
import type { Grant, JournalEvent } from '../domain/journal.ts';
import { taskOf } from '../domain/request-state.ts';
import type { LiveGrant, RequestState } from '../domain/request-state.ts';
import type { Decision } from './decision.ts';
import { nothing } from './decision.ts';
import { MOST_LOSSES } from './decide-settle.ts';
import { foresee } from './replay.ts';
import { CANCELLED, heldBy } from './replay/grants.ts';

/** How the run of a grant ended without settling it, as the forge tells; a clock never does. */
export type RunEnd = 'ended' | 'gone' | typeof CANCELLED;

/** What is known of the runs that hold grants, by the run's number; a run that is not named goes on. */
export interface RunsOver {
  readonly ends: ReadonlyMap<number, RunEnd>;
  /** A fresh word for what a person may be asked about a task. */
  readonly nonceOf: (key: TaskKey) => Nonce;
}

/**
 * Takes back the grants of runs that are over. Their terms are never used again, so that a late settle of one changes nothing. A task
 * whose run a person cancelled waits for a person; one that was lost too often does as well; the others go back in line.
 */
export function decideRelease(state: RequestState, over: RunsOver): Decision {
  const events: JournalEvent[] = [];
  for (const live of state.live) {
    const end = over.ends.get(live.run.id);
    // What waits for CI needs no run.
    if (end === undefined || live.awaits) continue;
    events.push(...released(foresee(state, events, live.run), { live, end, nonceOf: over.nonceOf }));
  }
  if (events.length === 0) return nothing('no grant belongs to a run that is over');
  return { events, reason: `${events.filter(isRelease).length} grants of runs that are over` };
}

interface Lost {
  readonly live: LiveGrant;
  readonly end: RunEnd;
  readonly nonceOf: RunsOver['nonceOf'];
}

function released(state: RequestState, { live, end, nonceOf }: Lost): JournalEvent[] {
  const event = { type: 'released', term: live.grant.term, why: end } as const;
  const after = foresee(state, [event], live.run);
  const key = asksAbout(live.grant);
  const why = key === null ? null : whyAsk(after, { key, end, kind: live.grant.kind });
  return key === null || why === null
    ? [event]
    : [event, { type: 'asked', task: key, why, nonce: nonceOf(key) }];
}

/** A batch of several is split before anybody is asked. */
function asksAbout(grant: Grant): TaskKey | null {
  const [key, ...others] = heldBy(grant);
  return key === undefined || others.length > 0 ? null : key;
}

function whyAsk(
  after: RequestState,
  { key, end, kind }: { key: TaskKey; end: RunEnd; kind: Grant['kind'] },
): 'cancelled' | 'lost' | null {
  const task = taskOf(after, key);
  if (task.status !== 'waiting' && task.status !== 'merging') return null;
  if (end === CANCELLED) return kind === 'work' ? CANCELLED : null;
  return task.losses >= MOST_LOSSES ? 'lost' : null;
}

const isRelease = (event: JournalEvent): boolean => event.type === 'released';
