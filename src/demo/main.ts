import { mkdtemp, readdir, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { help, readOptions, type DemoOptions } from './options.ts';
import { plays } from './plays.ts';
import { STOPPED } from './run-demo.ts';

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 2;
});

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options.help) {
    console.log(help);
    return 0;
  }
  const play = plays[options.story];
  if (!play)
    throw new Error(`There is no story ${options.story}; there is ${Object.keys(plays).join(', ')}.`);
  const stop = stopSignal();
  const dir = await folderFor(options);
  try {
    return await play({ options, dir, env: process.env, stop });
  } finally {
    if (options.dir === null) await rm(dir, { recursive: true, force: true });
    if (stop.aborted && !options.keep) console.log(closingWords(options));
  }
}

function closingWords({ dir }: DemoOptions): string {
  const left = dir === null ? 'Nothing is left of them.' : `What they wrote is kept in ${dir}.`;
  return `Stopped: the jobs that were at work were ended, and the hub, the runner and the model server are down. ${left}`;
}

async function folderFor({ dir }: DemoOptions): Promise<string> {
  if (dir === null) return mkdtemp(join(tmpdir(), 'foreman-demo-'));
  await mkdir(dir, { recursive: true });
  if ((await readdir(dir)).length > 0) throw new Error(`The folder ${dir} is not empty; name another one.`);
  return dir;
}

/**
 * Ctrl-C ends the demo in order, so that no process of a job is left behind; a second one ends it at once. The handler stays: the live
 * board has one too, which would end the process if it were the only one.
 */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(STOPPED);
    controller.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  return controller.signal;
}
