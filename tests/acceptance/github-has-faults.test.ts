import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/demo/sandbox.ts';
import type { FaultMode, FaultTarget } from '../../src/sandbox/hub/index.ts';
import { copyAction } from './kit/copy-action.ts';
import { smallStory } from './kit/kill/killable-story.ts';
import { playDisturbed, playUndisturbed } from './kit/kill/play-killed.ts';
import type { Undisturbed } from './kit/kill/play-killed.ts';

const dir = mkdtempSync(join(tmpdir(), 'hub-faults-'));
const action = copyAction(join(dir, 'action'));
let undisturbed: Undisturbed;

beforeAll(async () => {
  undisturbed = await playUndisturbed(smallStory, action);
}, 120_000);

afterAll(() => rmSync(dir, { recursive: true }));

/** Begins a fault; what it gives tells how often it struck. */
type Fault = (sandbox: Sandbox) => () => number;

const FAULTS: readonly (readonly [string, Fault])[] = [
  [
    'every third write is carried out and answered with 502',
    striking({ kind: 'error-after', status: 502 }, { every: 3, of: isWrite }),
  ],
  [
    'every third write is carried out and its answer is lost',
    striking({ kind: 'drop-answer-after' }, { every: 3, of: isWrite }),
  ],
  [
    'every sixth request meets a secondary limit and is told to come back in a second',
    striking({ kind: 'secondary-limit', retryAfterSeconds: 1 }, { every: 6, of: () => true }),
  ],
  [
    'every fifth answer is slow',
    striking({ kind: 'slow-answer', milliseconds: 1500 }, { every: 5, of: () => true }),
  ],
  ['lists do not know yet what happened in the last second', stale(1000)],
];

describe('GitHub has faults of its own all through a request, which comes to the same end:', () => {
  it.each(FAULTS)('%s', { timeout: 120_000 }, async (_, fault) => {
    let struck = (): number => 0;
    const begin = (sandbox: Sandbox): void => {
      struck = fault(sandbox);
    };
    const { problems, reruns } = await playDisturbed(smallStory, undisturbed, {
      action,
      hasty: false,
      begin,
    });
    console.log(struck(), reruns);
    expect(problems).toEqual([]);
    expect(struck()).toBeGreaterThan(4);
  });
});

const isOfJob = ({ who, route }: FaultTarget): boolean => who.kind === 'job' && !route?.startsWith('git ');

function isWrite({ method, route, body }: FaultTarget): boolean {
  if (route !== 'POST /graphql') return method !== 'GET';
  return /"query":"\s*mutation/.test(JSON.stringify(body));
}

function striking(
  mode: FaultMode,
  { every, of }: { every: number; of: (target: FaultTarget) => boolean },
): Fault {
  return ({ hub }) => {
    let seen = 0;
    const match = (target: FaultTarget): boolean =>
      isOfJob(target) && of(target) && (seen += 1) % every === 0;
    hub.faults.push({ mode, times: Infinity, match });
    return () => Math.floor(seen / every);
  };
}

function stale(milliseconds: number): Fault {
  return ({ hub }) => {
    let seen = 0;
    hub.lag({
      milliseconds,
      match: (target) => {
        if (!isOfJob(target) || isWrite(target)) return false;
        seen += 1;
        return true;
      },
    });
    return () => seen;
  };
}
