import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/demo/sandbox.ts';
import type { FaultMode, FaultTarget } from '../../src/sandbox/hub/index.ts';
import { mayWrite } from '../../src/sandbox/hub/server/lag.ts';
import { smallStory } from '../acceptance/kit/kill/killable-story.ts';
import type { KillableStory } from '../acceptance/kit/kill/killable-story.ts';
import { playDisturbed } from '../acceptance/kit/kill/play-killed.ts';
import { undisturbedSmall } from './undisturbed-small.ts';

const { action, ends } = undisturbedSmall('hub-faults');

const MOST_SWEEPS = 5;

/** The small story in a repository whose schedule comes round whenever nothing moves, until the request has its last pull request. */
const sweptStory: KillableStory = {
  ...smallStory,
  actor: ({ hub, runner, repository }) => {
    let sweeps = 0;
    return async (quiet) => {
      const pulls = [...hub.repository(repository.fullName).issues.values()].flatMap(
        ({ pull }) => pull ?? [],
      );
      if (!quiet || sweeps >= MOST_SWEEPS || pulls.some(({ baseRef }) => baseRef === 'main')) return false;
      sweeps += 1;
      await runner.tickSchedules(repository.fullName);
      return true;
    };
  },
};

/** Begins a fault; what it gives tells how often it struck. */
type Fault = (sandbox: Sandbox) => () => number;

const LOST: readonly FaultMode[] = [{ kind: 'error-after', status: 502 }, { kind: 'drop-answer-after' }];
const SLOW: readonly FaultMode[] = [
  { kind: 'secondary-limit', retryAfterSeconds: 1 },
  { kind: 'slow-answer', milliseconds: 1000 },
];

const FAULTS: readonly (readonly [string, KillableStory, Fault])[] = [
  ['every third write is carried out, and its answer is a 502 or is lost', smallStory, lost(3, LOST)],
  ['every fifth request meets a secondary limit, or is answered late', smallStory, slow(5, SLOW)],
  ['lists do not know yet what happened in the last second', sweptStory, stale(1000)],
];

describe('GitHub has faults of its own all through a request, which comes to the same end:', () => {
  it.each(FAULTS)('%s', { timeout: 180_000 }, async (_, story, fault) => {
    let struck = (): number => 0;
    const begin = (sandbox: Sandbox): void => {
      struck = fault(sandbox);
    };
    const { problems } = await playDisturbed(story, ends(), { action, hasty: false, begin });
    expect(problems).toEqual([]);
    expect(struck()).toBeGreaterThan(8);
  });
});

/** What our own steps ask; a checkout fetches under the same job's name. */
const isOurs = ({ who, route }: FaultTarget): boolean => who.kind === 'job' && !route?.startsWith('git ');

function lost(every: number, modes: readonly FaultMode[]): Fault {
  return (sandbox) => strikeInTurn(sandbox, { every, modes, of: mayWrite });
}

function slow(every: number, modes: readonly FaultMode[]): Fault {
  return (sandbox) => strikeInTurn(sandbox, { every, modes, of: () => true });
}

interface Strikes {
  readonly every: number;
  readonly modes: readonly FaultMode[];
  readonly of: (target: FaultTarget) => boolean;
}

/** The modes take turns; each rule counts for itself, and only one of them meets a request. */
function strikeInTurn({ hub }: Sandbox, { every, modes, of }: Strikes): () => number {
  const seen = new Set<FaultTarget>();
  const turnOf = (target: FaultTarget): number => {
    if (isOurs(target) && of(target)) seen.add(target);
    return seen.has(target) && seen.size % every === 0 ? (seen.size / every) % modes.length : -1;
  };
  for (const [turn, mode] of modes.entries())
    hub.faults.push({ mode, times: Infinity, match: (target) => turnOf(target) === turn });
  return () => Math.floor(seen.size / every);
}

function stale(milliseconds: number): Fault {
  return ({ hub }) => {
    let seen = 0;
    hub.lag({
      milliseconds,
      match: (target) => {
        if (isOurs(target)) seen += 1;
        return isOurs(target);
      },
    });
    return () => seen;
  };
}
