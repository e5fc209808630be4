import { Worker } from 'node:worker_threads';
import type { Patch } from './patch.ts';

/** What a player is asked for. */
export interface Question {
  readonly patch: Patch | null;
  /** A file of the project and the function that it exports: `faults/sweep/play.ts#playSchedule`. */
  readonly entry: string;
  readonly args: readonly unknown[];
}

/** What it answers. */
export type Answer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };

/** A thread of plain Node in which patched code is played, one call after another. */
export interface Player {
  readonly play: (question: Question) => Promise<unknown>;
  readonly end: () => Promise<void>;
}

/** Plays one function of the project with a patch applied; arguments and result are data. Throws what the function throws. */
export async function playPatched(
  patch: Patch | null,
  entry: string,
  args: readonly unknown[],
): Promise<unknown> {
  const player = openPlayer();
  try {
    return await player.play({ patch, entry, args });
  } finally {
    await player.end();
  }
}

/** A thread for many plays: code that is not patched by each is loaded once. */
export function openPlayer(): Player {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { execArgv: [] });
  let last: Promise<unknown> = Promise.resolve();
  const play = (question: Question): Promise<unknown> => {
    const mine = last.then(
      () => ask(worker, question),
      () => ask(worker, question),
    );
    last = mine;
    return mine;
  };
  return {
    play,
    end: async () => {
      await worker.terminate();
    },
  };
}

async function ask(worker: Worker, question: Question): Promise<unknown> {
  const waiting = Promise.withResolvers<Answer>();
  worker.once('message', waiting.resolve);
  worker.once('error', waiting.reject);
  worker.postMessage(question);
  try {
    const answer = await waiting.promise;
    if (answer.ok) return answer.value;
    throw new Error(answer.why);
  } finally {
    worker.off('message', waiting.resolve);
    worker.off('error', waiting.reject);
  }
}
