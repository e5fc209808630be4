import type { JobState } from './frame.ts';
import { signalGroup } from './process.ts';

const againMs = 250;

/**
 * After a job was asked to stop, its `always()` steps have a limited time; then whatever runs is killed, again and
 * again until the job has ended. Gives the function that ends the watch.
 */
export function forceEnd(job: JobState): () => void {
  const { forceMs } = job.engine.grace;
  let timer: NodeJS.Timeout | undefined;
  const kill = (): void => {
    for (const live of job.engine.processes)
      if (job.pids.includes(live.pid)) signalGroup(live.pid, 'SIGKILL');
    timer = setTimeout(kill, againMs);
  };
  const watch = (): void => {
    timer = setTimeout(kill, forceMs);
  };
  if (job.stop.aborted) watch();
  else job.stop.addEventListener('abort', watch, { once: true });
  return () => {
    clearTimeout(timer);
    job.stop.removeEventListener('abort', watch);
  };
}
