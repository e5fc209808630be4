import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendLines } from '../../../../../src/text/journal-lines.ts';
import { filed, granted, run, workGrant } from '../../../flow/journal.ts';

const lines = appendLines(
  [],
  [...filed({ key: '1.1' }, { key: '2.1', after: ['1.1'] }), granted(workGrant('1.1', 1))],
  {
    at: '2026-03-01T09:00:00.000Z',
    run,
  },
).lines;
const whole = lines.map((line) => `${line}\n`).join('');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function replay(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['src/shells/cli/main.ts', 'replay', ...args], { encoding: 'utf8' });
}
function put(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe('a journal is shown with the reason of each decision', () => {
  it('from a file', () => {
    const { status, stdout, stderr } = replay(put('copy.txt', whole));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('granted: 1.1 (term 1, attempt 1)');
    expect(stdout).toContain('Not 2.1: it waits for 1.1.');
    expect(stdout).toContain('= running: working 1.1; waiting 2.1');
  });

  it('from a folder of segments', () => {
    put('journal/000001.jsonl', `${lines.slice(0, 2).join('\n')}\n`);
    put('journal/000002.jsonl', `${lines.slice(2).join('\n')}\n`);
    const { status, stdout } = replay(folder, '--json');
    expect(status).toBe(0);
    const shown = JSON.parse(stdout);
    expect(shown).toMatchObject({ request: '42', broken: null });
    expect(shown.decisions.at(-1).tasks).toEqual({ '1.1': 'working', '2.1': 'waiting' });
  });

  it('from a clone, offline, also where only the remote branch is known', () => {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
    git('init', '-q');
    put('journal/000001.jsonl', whole);
    git('add', '-A');
    git('-c', 'user.name=mona', '-c', 'user.email=mona@localhost', 'commit', '-qm', 'journal');
    git('update-ref', 'refs/remotes/origin/foreman/42/journal', 'HEAD');
    rmSync(join(folder, 'journal'), { recursive: true });
    expect(replay(folder, '--request', '42').stdout).toContain('Not 2.1: it waits for 1.1.');
    expect(replay(folder, '--request', '43')).toMatchObject({ status: 2, stdout: '' });
  });

  it('and its end as a graph', () => {
    const { stdout } = replay(put('000001.jsonl', whole), '--graph');
    expect(stdout).toMatch(/^flowchart LR\n/);
    expect(stdout).toContain('t1_1 --> t2_1');
  });
});

describe('a damaged journal', () => {
  it('is shown up to the damage, with the place and what to do', () => {
    const broken = whole.replace('"planned"', '"plannned"').replace('"filed"', '"Filed"');
    const { status, stdout } = replay(put('000001.jsonl', broken));
    expect(status).toBe(1);
    expect(stdout).toContain('request 42 accepted');
    expect(stdout).not.toContain('filed:');
    expect(stdout).toMatch(
      /cannot be trusted from line 2 of journal\/000001\.jsonl .*changed after it was written/,
    );
    expect(stdout).toMatch(/fix: .*git log/);
  });

  it('cut in the middle of a line says so', () => {
    const { status, stdout } = replay(put('000001.jsonl', whole.slice(0, -20)), '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).broken).toMatchObject({
      line: 4,
      kind: 'damaged',
      why: 'the last line is cut short',
    });
  });
});

describe('a bad call is told in one sentence, with exit code 2', () => {
  it.each([[[]], [['/no/such/place']], [['.', '--request', 'x']], [['.', '--bogus']], [['src']]])(
    '%j',
    (args) => {
      const { status, stdout, stderr } = replay(...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^error: .+\n$/);
    },
  );

  it.each(['', 'no journal\n'])('a file that holds %j', (text) => {
    const { status, stdout, stderr } = replay(put('x', text));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^error: .+\n$/);
  });
});
