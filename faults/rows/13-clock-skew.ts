import { small } from '../worlds/small.ts';
import { runSweep } from '../../src/app/sweep/run-sweep.ts';
import { depsBeside, strangeJob } from './kit/after.ts';
import { holds, unaided } from './kit/facts.ts';
import { play } from './kit/play.ts';
import type { Row } from './row.ts';

export const row13: Row = {
  number: 13,
  fault: 'a machine’s clock is days ahead, or behind',
  behaviour: 'no lease ends by a clock: only the forge says that a run is over',
  play: async () => {
    const DAYS = 3 * 24 * 3_600_000;
    const sweepAt = (skew: number) => (github: Parameters<typeof depsBeside>[0]) => {
      const now = Date.parse('2026-03-01T09:01:00.000Z') + skew;
      void runSweep({ deps: depsBeside(github, 'sweep', now), job: strangeJob }, { only: null });
    };
    const at = /work 1.1.*: ask the model/;
    const ahead = await play({ world: small, acts: [{ at, do: sweepAt(DAYS) }] });
    const behind = await play({ world: small, acts: [{ at, do: sweepAt(-DAYS) }] });
    const released = [ahead, behind].flatMap(({ entries }) =>
      entries.filter(({ event }) => event.type === 'released'),
    );
    return {
      ...(await holds(ahead, behind)),
      'nobody had to help': unaided(ahead, behind),
      'no grant was taken from a run that goes on': released.length === 0,
    };
  },
  defences: [
    {
      name: 'lease-by-guess',
      rule: 'A run that the forge does not call over holds what it holds, however long.',
      file: 'src/app/runs-over.ts',
      find: "    if (!over) return { kind: 'runs' };",
      replace: '',
    },
  ],
  waitsFor: null,
};
