import type { HubEvent, RunCommand } from '../../actions-host.ts';

/** Carries events and commands to the runner, and tells which run an event has started. */
export interface EventBus {
  readonly events: readonly HubEvent[];
  readonly emit: (event: Omit<HubEvent, 'id'>) => HubEvent;
  readonly command: (command: RunCommand) => void;
  readonly onEvent: (listener: (event: HubEvent) => void) => () => void;
  readonly onRunCommand: (listener: (command: RunCommand) => void) => () => void;
  /** The run of a dispatch, once the runner has made it; undefined after five seconds or where nobody listens. */
  readonly runOf: (event: HubEvent) => Promise<number | undefined>;
  /** Notes that a run was made for an event. */
  readonly noteRun: (eventId: number, runId: number) => void;
}

const patience = 5_000;

/** A bus without listeners. */
export function createEventBus(): EventBus {
  const events: HubEvent[] = [];
  const runs = new Map<number, number>();
  const waiting = new Map<number, (runId: number | undefined) => void>();
  const eventListeners = new Set<(event: HubEvent) => void>();
  const commandListeners = new Set<(command: RunCommand) => void>();
  return {
    events,
    emit(draft) {
      const event: HubEvent = { id: events.length + 1, ...draft };
      events.push(event);
      for (const listener of eventListeners) listener(event);
      return event;
    },
    command(command) {
      for (const listener of commandListeners) listener(command);
    },
    onEvent: (listener) => register(eventListeners, listener),
    onRunCommand: (listener) => register(commandListeners, listener),
    runOf(event) {
      const known = runs.get(event.id);
      if (known !== undefined || eventListeners.size === 0) return Promise.resolve(known);
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          resolve(undefined);
        }, patience);
        timer.unref();
        waiting.set(event.id, (runId) => {
          clearTimeout(timer);
          resolve(runId);
        });
      });
    },
    noteRun(eventId, runId) {
      if (!runs.has(eventId)) runs.set(eventId, runId);
      waiting.get(eventId)?.(runId);
      waiting.delete(eventId);
    },
  };
}

function register<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
