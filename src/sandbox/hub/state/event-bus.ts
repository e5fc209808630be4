import type { HubEvent, RunCommand } from '../../actions-host.ts';

/** Carries events and commands to the runner, and tells which run an event has started. */
export interface EventBus {
  readonly events: readonly HubEvent[];
  /** Keeps events back until they are released. */
  readonly hold: () => void;
  /** Delivers what was kept back, in its order or turned round, and all further events at once. */
  readonly release: (order?: 'in-order' | 'reversed') => void;
  /** Delivers an event once more, as GitHub may. */
  readonly repeat: (eventId: number) => void;
  /** What has to outlive a restart. */
  readonly dump: () => BusRecords;
  readonly restore: (records: BusRecords) => void;
  readonly emit: (event: Omit<HubEvent, 'id'>) => HubEvent;
  readonly command: (command: RunCommand) => void;
  readonly onEvent: (listener: (event: HubEvent) => void) => () => void;
  readonly onRunCommand: (listener: (command: RunCommand) => void) => () => void;
  /** The run of a dispatch, once the runner has made it; undefined after five seconds or where nobody listens. */
  readonly runOf: (event: HubEvent) => Promise<number | undefined>;
  /** Notes that a run was made for an event. */
  readonly noteRun: (eventId: number, runId: number) => void;
}

/** Events, the runs that they started, and how many of them were delivered. */
export interface BusRecords {
  readonly events: readonly HubEvent[];
  readonly runs: ReadonlyMap<number, number>;
  readonly delivered: number;
}

const patience = 5_000;

/** A bus without listeners. */
export function createEventBus(): EventBus {
  const events: HubEvent[] = [];
  const commandListeners = new Set<(command: RunCommand) => void>();
  const delivery = createDelivery(events);
  const runs = createRunNotes();
  return {
    events,
    ...delivery,
    emit(draft) {
      const event: HubEvent = { id: events.length + 1, ...draft };
      events.push(event);
      delivery.deliver();
      return event;
    },
    command(command) {
      for (const listener of commandListeners) listener(command);
    },
    onRunCommand: (listener) => register(commandListeners, listener),
    runOf: (event) => (delivery.isHeard() ? runs.wait(event.id) : Promise.resolve(runs.known.get(event.id))),
    noteRun: runs.note,
    dump: () => ({ events: [...events], runs: new Map(runs.known), delivered: delivery.count() }),
    restore(records) {
      events.splice(0, events.length, ...records.events);
      runs.known.clear();
      for (const [eventId, runId] of records.runs) runs.known.set(eventId, runId);
      delivery.restart(records.delivered);
    },
  };
}

type Listener = (event: HubEvent) => void;

/** Hands each event to all listeners, in order and once, unless told otherwise. */
function createDelivery(events: readonly HubEvent[]) {
  const listeners = new Set<Listener>();
  let delivered = 0;
  let isHeld = false;
  const tell = (event: HubEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const deliver = (): void => {
    while (!isHeld) {
      const event = events[delivered];
      if (event === undefined) return;
      delivered += 1;
      tell(event);
    }
  };
  return {
    deliver,
    count: () => delivered,
    restart: (count: number) => (delivered = count),
    isHeard: () => listeners.size > 0,
    hold: () => void (isHeld = true),
    release(order: 'in-order' | 'reversed' = 'in-order') {
      isHeld = false;
      if (order === 'in-order') return deliver();
      const waiting = events.slice(delivered).toReversed();
      delivered = events.length;
      for (const event of waiting) tell(event);
    },
    repeat(eventId: number) {
      const event = events.find(({ id }) => id === eventId);
      if (event === undefined) throw new Error(`The hub has no event ${eventId}.`);
      tell(event);
    },
    onEvent(listener: Listener) {
      const stop = register(listeners, listener);
      // Events of an earlier life of the hub may still wait for somebody.
      deliver();
      return stop;
    },
  };
}

function createRunNotes() {
  const known = new Map<number, number>();
  const waiting = new Map<number, (runId: number | undefined) => void>();
  return {
    known,
    wait(eventId: number): Promise<number | undefined> {
      const runId = known.get(eventId);
      if (runId !== undefined) return Promise.resolve(runId);
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          resolve(undefined);
        }, patience);
        timer.unref();
        waiting.set(eventId, (found) => {
          clearTimeout(timer);
          resolve(found);
        });
      });
    },
    note(eventId: number, runId: number): void {
      if (!known.has(eventId)) known.set(eventId, runId);
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
