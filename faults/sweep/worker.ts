import { parentPort } from 'node:worker_threads';
import type { Errand } from './errand.ts';
import { playErrand } from './play.ts';

/** Plays errands one after another, as they come. */
parentPort?.on('message', (errand: Errand) => {
  void playErrand(errand).then((outcomes) => parentPort?.postMessage(outcomes));
});
