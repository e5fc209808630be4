import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ActionsHost } from '../actions-host.ts';
import type { Engine } from './engine.ts';
import type { Grace } from './job/process.ts';
import type { LiveProcess, RunnerEvent, RunSnapshot } from './records.ts';
import { createGroups } from './run/groups.ts';
import { createSlots } from './run/slots.ts';
import { createRunTable, type RerunOptions } from './run-table.ts';

export type {
  JobResult,
  JobSnapshot,
  LiveProcess,
  RunnerEvent,
  RunSnapshot,
  StepSnapshot,
} from './records.ts';

export interface RunnerOptions {
  readonly host: ActionsHost;
  /** Folder for work and artifacts; it is made where it does not exist. */
  readonly dir: string;
  /** Folders with an `action.yml`, by `owner/name@ref` or `owner/name`. */
  readonly actions: Readonly<Record<string, string>>;
  /** The Node that runs JavaScript actions. */
  readonly node: string;
  /** Jobs at the same time, 20 by default. */
  readonly concurrency?: number;
  /** `PATH` of all steps. */
  readonly path?: string;
  /** How long a stopped process may take; GitHub's 7.5 and 2.5 seconds, and 5 minutes, by default. */
  readonly grace?: Partial<Grace>;
  readonly now?: () => Date;
  /** Gets every log line as `workflow / job / step: text` would be shown. */
  readonly log?: (line: string) => void;
}

export interface Runner {
  /** Resolves when no run is queued or running and no event waits. */
  whenIdle(): Promise<void>;
  /** Calls the listener with everything that happens; returns the function that stops it. */
  on(listener: (event: RunnerEvent) => void): () => void;
  runs(): readonly RunSnapshot[];
  /** Processes of steps that live at the moment. */
  processes(): readonly LiveProcess[];
  /** Starts a completed run again as its next attempt; throws where it is unknown or not completed. */
  rerun(runId: number, options?: RerunOptions): void;
  cancel(runId: number): void;
  /** Starts every `schedule` workflow of a repository's default branch once for each of its cron lines. */
  tickSchedules(repository: string): Promise<void>;
  /** Cancels what runs, ends its processes at once and stops listening. */
  close(): Promise<void>;
}

/** Starts a small GitHub Actions: it runs the workflow files of a host's repositories as real processes. */
export async function startRunner(options: RunnerOptions): Promise<Runner> {
  await mkdir(options.dir, { recursive: true });
  const listeners = new Set<(event: RunnerEvent) => void>();
  const engine = createEngine(options, (event) => {
    for (const listener of listeners) listener(event);
  });
  const { log } = options;
  if (log) {
    listeners.add((event) => {
      if (event.kind === 'line')
        log([event.job, event.step, event.text].filter((part) => part !== undefined).join(': '));
    });
  }
  const table = createRunTable(engine);
  const stopEvents = options.host.onEvent(table.receive);
  const stopCommands = options.host.onRunCommand(table.obey);
  return {
    whenIdle: table.whenIdle,
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    runs: table.snapshots,
    processes: () => [...engine.processes],
    rerun: table.rerun,
    cancel: table.cancel,
    tickSchedules: table.tickSchedules,
    close: async () => {
      stopEvents();
      stopCommands();
      await table.close();
    },
  };
}

function createEngine(options: RunnerOptions, emit: (event: RunnerEvent) => void): Engine {
  const systemPath = [dirname(options.node), dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'];
  return {
    host: options.host,
    dir: options.dir,
    actions: options.actions,
    node: options.node,
    path: options.path ?? [...new Set(systemPath)].join(':'),
    grace: { interruptMs: 7500, terminateMs: 2500, forceMs: 300_000, ...options.grace },
    now: options.now ?? (() => new Date()),
    slots: createSlots(options.concurrency ?? 20),
    groups: createGroups(),
    processes: new Set(),
    emit,
  };
}
