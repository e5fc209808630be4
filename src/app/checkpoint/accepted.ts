import type { Config } from '../../domain/config.ts';
import type { Contract } from '../../domain/contract.ts';
import type { Delivery } from '../../domain/delivery.ts';
import type { LockArtifact } from '../../domain/packages.ts';
import type { TaskState } from '../../domain/request-state.ts';
import type { TestFlag } from '../../domain/test-flag.ts';
import type { EntryView } from '../../domain/world.ts';
import type { Leg } from './leg.ts';

/** A delivery that may be committed, with everything that it was judged by. */
export interface Accepted extends Leg {
  readonly task: TaskState;
  readonly contract: Contract;
  readonly delivery: Delivery;
  readonly tree: ReadonlyMap<string, EntryView>;
  /** Tests that it weakens. */
  readonly flags: readonly TestFlag[];
  readonly config: Config;
  /** What the job without a secret made of its packages. */
  readonly lock: LockArtifact | null;
}
