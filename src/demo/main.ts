import { mkdtemp, readdir, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { help, readOptions, type DemoOptions } from './options.ts';
import { runDemo } from './run-demo.ts';
import { stories } from './stories.ts';

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
  const story = stories[options.story];
  if (!story)
    throw new Error(`There is no story ${options.story}; there is ${Object.keys(stories).join(', ')}.`);
  const dir = await folderFor(options);
  const end = await runDemo(story, { options, dir, env: process.env });
  if (options.keep) await interrupted();
  await end.sandbox.close();
  if (options.dir === null) await rm(dir, { recursive: true, force: true });
  return end.code;
}

async function folderFor({ dir }: DemoOptions): Promise<string> {
  if (dir === null) return mkdtemp(join(tmpdir(), 'foreman-demo-'));
  await mkdir(dir, { recursive: true });
  if ((await readdir(dir)).length > 0) throw new Error(`The folder ${dir} is not empty; name another one.`);
  return dir;
}

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
