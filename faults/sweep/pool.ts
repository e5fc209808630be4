import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Errand } from './errand.ts';
import type { Outcome } from './outcome.ts';

const MOST = 8;

/** Plays errands on every core, or on so many, and tells of each as soon as it is played; the order of arrival means nothing. */
export async function playAll(
  errands: readonly Errand[],
  tell: (outcomes: readonly Outcome[], errand: Errand) => void,
  workers = availableParallelism(),
): Promise<void> {
  let next = 0;
  const count = Math.min(MOST, workers, errands.length);
  await Promise.all(Array.from({ length: count }, () => playInTurn(() => errands[next++], tell)));
}

async function playInTurn(
  take: () => Errand | undefined,
  tell: (outcomes: readonly Outcome[], errand: Errand) => void,
): Promise<void> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  let waiting = Promise.withResolvers<readonly Outcome[]>();
  worker.on('message', (outcomes: readonly Outcome[]) => waiting.resolve(outcomes));
  worker.on('error', (error) => waiting.reject(error));
  try {
    for (let errand = take(); errand; errand = take()) {
      waiting = Promise.withResolvers();
      worker.postMessage(errand);
      tell(await waiting.promise, errand);
    }
  } finally {
    await worker.terminate();
  }
}
