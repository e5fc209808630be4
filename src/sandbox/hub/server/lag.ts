import { takeSnapshot } from '../state/snapshot.ts';
import type { Snapshot } from '../state/snapshot.ts';
import type { HubState } from '../state/hub-state.ts';
import type { FaultTarget } from './faults.ts';

/** Reads that show an older state for a while, as GitHub's lists may. */
export interface LagRule {
  /** Which reads; lists of REST and GraphQL queries with connections unless given. */
  readonly match?: (request: FaultTarget) => boolean;
  /** The last so many writes are not seen yet. */
  readonly writes?: number;
  /** What is younger is not seen yet. */
  readonly milliseconds?: number;
  /** How many reads lag; all of them unless given. */
  readonly times?: number;
}

/** The lags that are at work, and the states that they need. */
export interface Lags {
  /** Starts a lag; writes before this moment are seen by everybody. Returns the function that ends it. */
  start(rule: LagRule): () => void;
  /** To be called before each request that may write. */
  beforeWrite(hub: HubState): void;
  /** The older state that a read gets to see; undefined for the present one. */
  stateFor(target: FaultTarget, now: Date): HubState | undefined;
}

interface Lag {
  readonly rule: LagRule;
  left: number;
  /** The last write that everybody sees. */
  readonly since: number;
}

interface Moment {
  readonly write: number;
  readonly at: number;
  readonly snapshot: Snapshot;
}

/** No lag at work. Snapshots are taken only while there is one. */
export function createLags(): Lags {
  const active = new Set<Lag>();
  const moments: Moment[] = [];
  let count = 0;
  const forgetAll = (): void => {
    if (active.size > 0) return;
    for (const { snapshot } of moments.splice(0)) snapshot.forget();
  };
  return {
    start(rule) {
      const lag = { rule, left: rule.times ?? Infinity, since: count };
      active.add(lag);
      return () => {
        active.delete(lag);
        forgetAll();
      };
    },
    beforeWrite(hub) {
      if (active.size === 0) return;
      count += 1;
      moments.push({ write: count, at: hub.now().getTime(), snapshot: takeSnapshot(hub) });
    },
    stateFor(target, now) {
      const meets = ({ rule, left }: Lag): boolean => left > 0 && (rule.match ?? isList)(target);
      const lag = mayWrite(target) ? undefined : [...active].find(meets);
      if (lag === undefined) return undefined;
      const young = moments.filter(({ write }) => write > lag.since);
      const seen = findMoment(young, lag.rule, now);
      if (seen !== undefined) lag.left -= 1;
      return seen?.snapshot.state;
    },
  };
}

/** The state before the oldest of the writes that are not to be seen. */
function findMoment(
  moments: readonly Moment[],
  { writes, milliseconds }: LagRule,
  now: Date,
): Moment | undefined {
  const hidden = moments.filter(
    ({ at }, index) =>
      index >= moments.length - (writes ?? 0) || at > now.getTime() - (milliseconds ?? -Infinity),
  );
  return hidden[0];
}

/** Whether a request may write: anything but GET, and of GraphQL only mutations. */
export function mayWrite({ method, route, body }: FaultTarget): boolean {
  return route === 'POST /graphql' ? /^\s*mutation\b/m.test(queryOf(body)) : method !== 'GET';
}

function isList(target: FaultTarget): boolean {
  if (target.route === 'POST /graphql') {
    return !mayWrite(target) && /\b(?:nodes|edges|totalCount)\b/.test(queryOf(target.body));
  }
  const last = target.route?.split('/').at(-1) ?? '';
  const isOne = last.startsWith('{') && target.route?.includes('/matching-refs/') !== true;
  return target.method === 'GET' && !isOne;
}

function queryOf(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('query' in body)) return '';
  return typeof body.query === 'string' ? body.query : '';
}
