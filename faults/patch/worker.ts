import { parentPort } from 'node:worker_threads';
import { importPatched } from './import-patched.ts';
import type { Answer, Question } from './play-patched.ts';

/** Plays what it is asked for, one after another. */
parentPort?.on('message', (question: Question) => {
  void answerTo(question).then((answer) => {
    try {
      parentPort?.postMessage(answer);
    } catch {
      parentPort?.postMessage({ ok: false, why: `What ${question.entry} gives is no plain data.` });
    }
  });
});

async function answerTo({ patch, entry, args }: Question): Promise<Answer> {
  try {
    const [file = '', name = 'play'] = entry.split('#');
    const loaded = await importPatched(patch, file);
    const play = typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, name) : undefined;
    if (typeof play !== 'function') throw new Error(`${file} exports no function ${name}.`);
    return { ok: true, value: await Reflect.apply(play, undefined, args) };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
