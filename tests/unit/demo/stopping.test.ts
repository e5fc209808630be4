import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../../../src/demo/main.ts', import.meta.url));

test('Ctrl-C ends the demo in order, and says what was stopped', async () => {
  const temp = mkdtempSync(join(tmpdir(), 'stopping-'));
  const demo = spawn(process.execPath, [MAIN, '--plain'], { env: { ...process.env, TMPDIR: temp } });
  let said = '';
  let stopped = false;
  demo.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (!stopped && said.includes('mona opens an issue')) stopped = demo.kill('SIGINT');
  });
  const code = await new Promise((resolve) => demo.on('close', resolve));
  expect(said.trimEnd().split('\n').at(-1)).toBe(
    'Stopped: the jobs that were at work were ended, and the hub, the runner and the model server are down. Nothing is left of them.',
  );
  expect(code).toBe(130);
  expect(readdirSync(temp).filter((name) => name.startsWith('foreman-demo-'))).toEqual([]);
  rmSync(temp, { recursive: true, force: true });
}, 60_000);
