import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deliveriesFolder } from '../../../src/demo/story/delivery.ts';

const project = resolve('src/demo/projects/tea-shop');
const node = resolve('node_modules/.bin/node');

export interface TestRun {
  readonly green: boolean;
  readonly output: string;
}

/** The sample project with deliveries applied one after the other, after its own `node --test`. */
export function shopWith(...deliveries: readonly string[]): TestRun {
  const folder = mkdtempSync(join(tmpdir(), 'tea-shop-'));
  try {
    cpSync(project, folder, { recursive: true });
    for (const name of deliveries) cpSync(join(deliveriesFolder, name), folder, { recursive: true });
    const { status, stdout, stderr } = spawnSync(node, ['--test'], { cwd: folder, encoding: 'utf8' });
    return { green: status === 0, output: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
