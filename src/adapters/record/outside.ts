import type { Clock } from '../../ports/clock.ts';
import type { Commands } from '../../ports/commands.ts';
import type { Ids } from '../../ports/small.ts';
import type { Tree } from '../../ports/tree.ts';

/** Everything that reaches a step from outside, in one place: what can be recorded, and given again without a network. */
export interface Outside {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The tree of a clone; played back, the clone is never opened. */
  readonly tree: (commit: string, open: () => Promise<Tree>) => Promise<Tree>;
  readonly commands: (real: Commands) => Commands;
}
