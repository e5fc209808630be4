import type { ActionsHost } from '../actions-host.ts';
import type { Grace } from './job/process.ts';
import type { LiveProcess, RunnerEvent } from './records.ts';
import type { Groups } from './run/groups.ts';
import type { Slots } from './run/slots.ts';

/** What every part of the runner shares. */
export interface Engine {
  readonly host: ActionsHost;
  readonly dir: string;
  readonly actions: Readonly<Record<string, string>>;
  readonly node: string;
  /** `PATH` of every process before `GITHUB_PATH` adds to it. */
  readonly path: string;
  readonly grace: Grace;
  readonly now: () => Date;
  readonly slots: Slots;
  readonly groups: Groups;
  readonly processes: Set<LiveProcess>;
  readonly emit: (event: RunnerEvent) => void;
}
