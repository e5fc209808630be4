/** Holds callers until enough of them wait at the same time. */
export interface Barrier {
  /** True when the group was complete; false when the time ran out first. A caller whose signal fires leaves. */
  arrive(group: string, size: number, signal: AbortSignal): Promise<boolean>;
}

interface Group {
  open: boolean;
  readonly waiting: Set<(complete: boolean) => void>;
}

/** A group that has once been complete stays open, so that repeated requests pass. */
export function createBarrier(patienceMs: number): Barrier {
  const groups = new Map<string, Group>();
  return {
    arrive(name, size, signal) {
      const group = groups.get(name) ?? { open: false, waiting: new Set() };
      groups.set(name, group);
      if (group.open) return Promise.resolve(true);
      return new Promise((resolve) => {
        const leave = (complete: boolean): void => {
          clearTimeout(timer);
          group.waiting.delete(leave);
          resolve(complete);
        };
        const timer = setTimeout(() => leave(false), patienceMs);
        signal.addEventListener('abort', () => leave(false), { once: true });
        group.waiting.add(leave);
        if (group.waiting.size < size) return;
        group.open = true;
        for (const pass of [...group.waiting]) pass(true);
      });
    },
  };
}
