import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { suspectsIn } from '../../../src/demo/record/clash.ts';
import { findClashes } from '../../../src/demo/record/find-clashes.ts';
import type { JournalEvent } from '../../../src/demo/record/journal-events.ts';
import { tryCommit } from '../../../src/demo/record/try-commit.ts';

const dir = mkdtempSync(join(tmpdir(), 'clashes-'));
afterAll(() => rmSync(dir, { recursive: true }));

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
    cwd: dir,
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();

function commit(files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(dir, path), text);
  git('add', '.');
  git('commit', '-q', '-m', 'files');
  return git('rev-parse', 'HEAD');
}

/** A project whose test fails where both files are there: each delivery is one of them. */
function makeRepository(): { one: string; two: string; both: string } {
  git('init', '-q', '-b', 'main');
  const base = commit({
    'package.json': '{ "name": "a", "scripts": { "test": "test ! -e one -o ! -e two" } }\n',
  });
  const one = commit({ one: '1\n' });
  git('checkout', '-q', '--detach', base);
  const two = commit({ two: '2\n' });
  git('merge', '-q', '--no-edit', one);
  return { one, two, both: git('rev-parse', 'HEAD') };
}

const { one, two, both } = makeRepository();
const repository = join(dir, '.git');

const grant = (term: number, task: string, attempt = 1) => ({ kind: 'work' as const, term, task, attempt });
const granted = (...grants: Extract<JournalEvent, { type: 'granted' }>['grants']): JournalEvent => ({
  type: 'granted',
  grants,
});
const settled = (
  term: number,
  task: string,
  [outcome, checkpoint, candidate]: readonly [string, string | null, string],
): JournalEvent => ({
  type: 'settled',
  term,
  outcome,
  tasks: [task],
  checkpoint,
  candidate,
  reason: null,
  spent: null,
});
const landed = (...tasks: string[]): JournalEvent => ({ type: 'landed', tasks });
const batch = (term: number, task: string) => granted({ kind: 'batch', term, tasks: [task] });
const anew = [granted(grant(9, 'B', 2)), settled(9, 'B', ['green', 'later', 'later']), landed('B')];
const begin = granted(grant(1, 'A'), grant(2, 'B'));

const WAYS: readonly (readonly [string, readonly JournalEvent[]])[] = [
  [
    'the second leg stood behind the first and was red after that had landed',
    [begin, settled(1, 'A', ['green', one, one]), landed('A'), settled(2, 'B', ['red', two, both]), ...anew],
  ],
  [
    'the second leg was red before the first had landed, and again in a batch',
    [
      begin,
      settled(2, 'B', ['red', two, both]),
      settled(1, 'A', ['green', one, one]),
      landed('A'),
      batch(3, 'B'),
      settled(3, 'B', ['red', null, both]),
      ...anew,
    ],
  ],
  [
    'both were green on the same head, and the batch was red',
    [
      begin,
      settled(1, 'A', ['green', one, one]),
      landed('A'),
      settled(2, 'B', ['green', two, two]),
      batch(3, 'B'),
      settled(3, 'B', ['red', null, both]),
      ...anew,
    ],
  ],
];

it.each(WAYS)('two deliveries are green alone and red together: %s', async (_, events) => {
  expect(await findClashes(repository, events)).toEqual([
    {
      kept: { task: 'A', commit: one, verdict: 'green' },
      anew: { task: 'B', commit: two, verdict: 'green' },
      together: { commit: both, verdict: 'red' },
    },
  ]);
});

it('a red candidate that holds only one of the deliveries is no clash', async () => {
  const events = [
    begin,
    settled(1, 'A', ['green', one, one]),
    landed('A'),
    settled(2, 'B', ['red', two, two]),
    ...anew,
  ];
  expect(suspectsIn({ events })).toHaveLength(1);
  expect(await findClashes(repository, events)).toEqual([]);
});

it('deliveries that follow each other, or a task that never landed, are not suspected', () => {
  const red = settled(2, 'B', ['red', two, both]);
  const serial = [
    granted(grant(1, 'A')),
    settled(1, 'A', ['green', one, one]),
    landed('A'),
    granted(grant(2, 'B')),
    red,
  ];
  expect(suspectsIn({ events: [...serial, ...anew] })).toEqual([]);
  expect(suspectsIn({ events: [begin, settled(1, 'A', ['green', one, one]), landed('A'), red] })).toEqual([]);
});

it('tests that cannot be run are neither green nor red', async () => {
  await expect(tryCommit(repository, '0'.repeat(40))).rejects.toThrow();
});
