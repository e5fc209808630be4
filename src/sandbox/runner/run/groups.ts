/** A `concurrency:` with its expressions filled. */
export interface GroupRequest {
  /** Repository and group; upper and lower case are the same. */
  readonly key: string;
  readonly cancelInProgress: boolean;
  readonly queue: 'single' | 'max';
  /** Called when a newer one takes the place of this one. */
  readonly cancel: (reason: string) => void;
}

/** Concurrency groups. */
export interface Groups {
  /** Waits for the group; undefined where a newer one took the place, else the function that gives it back. */
  enter(request: GroupRequest, stop: AbortSignal): Promise<(() => void) | undefined>;
}

interface Waiting {
  readonly request: GroupRequest;
  readonly settle: (entered: boolean) => void;
}

interface Group {
  running: GroupRequest | undefined;
  readonly waiting: Waiting[];
}

const maxWaiting = 100;

/** Makes the table of groups: one runs and one waits per group, or up to a hundred wait with `queue: max`. */
export function createGroups(): Groups {
  const groups = new Map<string, Group>();
  return {
    async enter(request, stop) {
      const key = request.key.toLowerCase();
      const group = groups.get(key) ?? { running: undefined, waiting: [] };
      groups.set(key, group);
      const entered = await enterGroup(group, request, stop);
      return entered ? () => leave(groups, key, group) : undefined;
    },
  };
}

function enterGroup(group: Group, request: GroupRequest, stop: AbortSignal): Promise<boolean> {
  if (group.running === undefined) {
    group.running = request;
    return Promise.resolve(true);
  }
  if (request.queue === 'max' && group.waiting.length >= maxWaiting) {
    request.cancel(`The concurrency group "${request.key}" already holds ${maxWaiting} waiting.`);
    return Promise.resolve(false);
  }
  if (request.queue === 'single') replaceWaiting(group, request);
  if (request.cancelInProgress)
    group.running.cancel(`A newer one entered the concurrency group "${request.key}".`);
  return new Promise((resolve) => {
    const waiting = { request, settle: resolve };
    group.waiting.push(waiting);
    stop.addEventListener('abort', () => dropWaiting(group, waiting), { once: true });
    if (stop.aborted) dropWaiting(group, waiting);
  });
}

function replaceWaiting(group: Group, request: GroupRequest): void {
  for (const older of group.waiting.splice(0)) {
    older.request.cancel(`A newer one waits in the concurrency group "${request.key}".`);
    older.settle(false);
  }
}

function dropWaiting(group: Group, waiting: Waiting): void {
  const index = group.waiting.indexOf(waiting);
  if (index < 0) return;
  group.waiting.splice(index, 1);
  waiting.settle(false);
}

function leave(groups: Map<string, Group>, key: string, group: Group): void {
  const next = group.waiting.shift();
  group.running = next?.request;
  if (next) next.settle(true);
  else groups.delete(key);
}
