import type { Caller, FakeGithub, Snapshot } from '../github/index.ts';
import { done } from '../../src/ports/answer.ts';
import type { Past } from '../doors/forge-door.ts';

interface Moment {
  readonly until: number;
  readonly snapshot: Snapshot;
}

/** Nobody sees a picture older than this, and nothing is unknown for longer. */
const FRESH_MS = 20_000;
const MOST_BACK = 3;

/** What stood in the repository a few writes ago. */
export interface Pasts {
  /** Looks whether something was written, and keeps what stood before it. */
  readonly note: () => void;
  readonly pastOf: (caller: Caller) => Past;
}

export function createPasts(github: FakeGithub, now: () => number): Pasts {
  let written = github.history.length;
  let present = github.snapshot();
  let moments: readonly Moment[] = [];
  const young = () => moments.filter((moment) => now() - moment.until <= FRESH_MS);
  const at = (back: number): Snapshot => young().slice(0, back).at(-1)?.snapshot ?? present;
  return {
    note: () => {
      if (github.history.length === written) return;
      written = github.history.length;
      moments = [{ until: now(), snapshot: present }, ...moments].slice(0, MOST_BACK);
      present = github.snapshot();
    },
    pastOf: (caller) => ({
      fresh: () => young().length > 0,
      lookAt: (back, query) => github.lookAt(at(back), caller, query),
      issuesAt: (back, list) => done(github.issuesAt(at(back), list)),
    }),
  };
}
