/** Places for jobs that run at the same time. */
export interface Slots {
  /** Waits for a place; false where the wait was given up. The place must be given back by `leave`. */
  enter(stop: AbortSignal): Promise<boolean>;
  leave(): void;
}

/** Makes a number of places, given out in the order they were asked for. */
export function createSlots(count: number): Slots {
  const waiting: (() => void)[] = [];
  let free = count;
  return {
    enter: (stop) =>
      new Promise((resolve) => {
        if (stop.aborted) return resolve(false);
        if (free > 0) {
          free -= 1;
          return resolve(true);
        }
        const giveUp = (): void => {
          waiting.splice(waiting.indexOf(go), 1);
          resolve(false);
        };
        const go = (): void => {
          stop.removeEventListener('abort', giveUp);
          resolve(true);
        };
        waiting.push(go);
        stop.addEventListener('abort', giveUp, { once: true });
      }),
    leave: () => {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    },
  };
}
