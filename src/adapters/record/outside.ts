import type { Answer } from '../../ports/answer.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Commands } from '../../ports/commands.ts';
import type { Ids } from '../../ports/small.ts';
import type { Tree } from '../../ports/tree.ts';

/** What a token is minted with: never recorded, since what travels there are credentials. */
export interface Minting {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}

/** Everything that reaches a step from outside, in one place: what can be recorded, and given again without a network. */
export interface Outside {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly ids: Ids;
  /** A token that is minted outside; only whether that worked is written down, and played back there is none. */
  readonly token: (mint: (by: Minting) => Promise<Answer<string>>) => Promise<Answer<string>>;
  /** The tree of a clone; played back, the clone is never opened. */
  readonly tree: (commit: string, open: () => Promise<Tree>) => Promise<Tree>;
  readonly commands: (real: Commands) => Commands;
}
