import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const fixtures = fileURLToPath(new URL('../../../../fixtures/exchanges/', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'exchanges-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (name: string): string => readFileSync(join(fixtures, name), 'utf8');

function replay(path: string): { status: number | null; stdout: string; stderr: string } {
  const args = ['src/shells/cli/main.ts', 'replay', '--exchanges', path, '--json'];
  return spawnSync(process.execPath, args, { encoding: 'utf8', env: {} });
}

function replayText(text: string): ReturnType<typeof replay> {
  const path = join(folder, 'exchanges.jsonl');
  writeFileSync(path, text);
  return replay(path);
}

describe('a recorded step', () => {
  it.each(readdirSync(fixtures))('%s runs again offline and comes to the same', (name) => {
    const { status, stdout, stderr } = replay(join(fixtures, name));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ same: true, first: null });
  });

  it('that asks for something else is told by its first difference', () => {
    const changed = textOf('a-stranger-speaks.jsonl').replace(
      '/collaborators/rando/',
      '/collaborators/someone/',
    );
    const { status, stdout } = replayText(changed);
    expect(status).toBe(1);
    const { same, first } = JSON.parse(stdout);
    expect(same).toBe(false);
    expect(first.place).toBe('exchange 0');
    expect(first.recorded.args.url).toContain('/collaborators/someone/');
    expect(first.now.args.url).toContain('/collaborators/rando/');
  });

  it('that asks less than recorded differs by what it did not ask', () => {
    const [start = '', now = '', first = '', answer = '', ...rest] =
      textOf('a-stranger-speaks.jsonl').split('\n');
    const more = first.replace('"n":0', '"n":7').replace('GET', 'DELETE');
    const { status, stdout } = replayText([start, now, first, answer, more, ...rest].join('\n'));
    expect(status).toBe(1);
    expect(JSON.parse(stdout).first.place).toMatch(/^exchange 7/);
  });

  it('that sets another output differs at the end', () => {
    const changed = textOf('a-stranger-speaks.jsonl').replace('"next":"nothing"', '"next":"plan"');
    expect(JSON.parse(replayText(changed).stdout).first).toMatchObject({
      place: 'the end (outputs)',
      recorded: { next: 'plan' },
      now: { next: 'nothing' },
    });
  });

  it('that was killed is played as far as it came', () => {
    const lines = textOf('a-stranger-speaks.jsonl').split('\n').slice(0, 6);
    const { status, stdout } = replayText(lines.join('\n'));
    expect(status).toBe(1);
    expect(JSON.parse(stdout).first.place).toBe('exchange 1 has no answer');
  });
});

describe('a file that is no recording', () => {
  it.each([
    ['is empty', '', 'A recording begins with the line "start"'],
    ['is not JSON', 'hello\n', 'Line 1 is no recorded exchange'],
    [
      'brings a variable of its own',
      start({ env: { NODE_OPTIONS: '--import evil' } }),
      'Line 1 is no recorded',
    ],
    ['names a file outside', start({ files: { '../../evil.json': '{}' } }), 'Line 1 is no recorded'],
  ])('because it %s is told in one sentence, with exit code 2', (_why, text, words) => {
    const { status, stdout, stderr } = replayText(text);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^error: .+\n$/);
    expect(stderr).toContain(words);
  });
});

function start(extra: object): string {
  const blank = { kind: 'start', v: 1, step: 'intake', env: {}, inputs: {}, event: null, files: {} };
  return `${JSON.stringify({ ...blank, ...extra })}\n`;
}
