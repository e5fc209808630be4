import { describe, expect, test } from 'vitest';
import { Nonce } from '../../../src/domain/ids.ts';
import type { TaskState, TaskStatus } from '../../../src/domain/request-state.ts';
import { renderFinalPullRequest } from '../../../src/report/final-pull-request.ts';
import { showStatus } from './show-status.ts';
import { HOSTILE, asked, key, state, task } from './sample.ts';

const MANY = 300;

/** Three hundred tasks, so many in a phase, each behind one of the phase before. */
function many(wide: number, statusOf: (index: number) => TaskStatus): readonly TaskState[] {
  return Array.from({ length: MANY }, (_, index) => {
    const [phase, place] = [Math.floor(index / wide) + 1, (index % wide) + 1];
    const after = phase === 1 ? [] : [key(`${phase - 1}.${place}`)];
    const status = statusOf(index);
    const questions = status === 'asking' ? [asked('failed')] : [];
    return task(`${phase}.${place}`, {
      after,
      status,
      questions,
      pull: status === 'waiting' ? null : 1000 + index,
    });
  });
}

const epics = ['abcdefabcdef', 'abcdefabcdee'].map((nonce, at) => ({
  nonce: Nonce.parse(nonce),
  tasks: [key(`${at + 1}.1`)],
  later: false,
  issue: 900 + at,
  node: 'I_9',
  held: null,
  wasDone: false,
}));

test('three hundred tasks are told together where they stand alike, with the epics that hold them', () => {
  const tasks = many(60, (index) => (index < 120 ? 'landed' : index < 124 ? 'working' : 'waiting'));
  const body = showStatus(state({ tasks, epics }), { budgetDollars: 10 });
  expect(body.replace(/ {2}classDef[^\n]*\n/g, '')).toMatchInlineSnapshot(`
    "**Request 42: 120 of 300 tasks done, 4 under way. Nothing is needed from you.**

    | Task | Worker | State | Pull request | Note |
    | --- | --- | --- | --- | --- |
    | 1.1 to 2.60 (120 tasks) | coding | done |  |  |
    | 3.1 (#71) Title of 3.1 | coding | working | #1120 | attempt 1 |
    | 3.2 (#72) Title of 3.2 | coding | working | #1121 | attempt 1 |
    | 3.3 (#73) Title of 3.3 | coding | working | #1122 | attempt 1 |
    | 3.4 (#74) Title of 3.4 | coding | working | #1123 | attempt 1 |
    | 3.5 to 3.60 (56 tasks) | coding | ready |  |  |
    | 4.1 to 5.60 (120 tasks) | coding | waiting |  |  |

    \`\`\`mermaid
    flowchart LR
      p1["Phase 1: 60 of 60 done"]:::done
      p2["Phase 2: 60 of 60 done"]:::done
      p3["Phase 3: 0 of 60 done"]:::working
      p4["Phase 4: 0 of 60 done"]:::waiting
      p5["Phase 5: 0 of 60 done"]:::waiting
      p1 --> p2
      p2 --> p3
      p3 --> p4
      p4 --> p5
    \`\`\`

    <details><summary>All 300 tasks as a list</summary>

    - 1.1 to 2.60 (120 tasks) are **done**
    - 3.1 (#71) is **working**, attempt 1, pull request #1120: Title of 3.1
    - 3.2 (#72) is **working**, attempt 1, pull request #1121: Title of 3.2
    - 3.3 (#73) is **working**, attempt 1, pull request #1122: Title of 3.3
    - 3.4 (#74) is **working**, attempt 1, pull request #1123: Title of 3.4
    - 3.5 to 3.60 (56 tasks) are **ready**
    - 4.1 to 5.60 (120 tasks) are **waiting**

    </details>

    Tasks stand under 2 epics: #900 and #901.

    Cost so far: $0.12 of the $10.00 that this request may cost; 3 model calls, 55.2k tokens in (45.0k from cache), 2.1k out.

    What happens next: Foreman goes on by itself and opens one pull request at the end. Nothing is needed from you. (\`/foreman stop\` stops it.)

    <!-- foreman:status request=42 nonce=abcdefabcdef -->"
  `);
});

const SHAPES: Readonly<Record<string, readonly TaskState[]>> = {
  'every other one done': many(20, (index) => (index % 2 === 0 ? 'landed' : 'waiting')),
  'one phase each': many(1, (index) => (index < 100 ? 'landed' : 'waiting')),
  'all of them failed': many(300, () => 'asking'),
  'all at work': many(300, () => 'working'),
};

describe.each(Object.entries(SHAPES))('%s', (_name, tasks) => {
  test('a status of three hundred tasks is whole, whatever their titles are', () => {
    const body = showStatus(state({ tasks, epics }), { titles: () => HOSTILE, budgetDollars: 10 });
    expect(body.length).toBeLessThan(60_000);
    expect(body).toContain('What happens next:');
    expect(body).not.toContain('[…]');
    const graph = /```mermaid\n([\s\S]*?)\n```/.exec(body)?.[1] ?? '';
    expect(graph.length).toBeLessThan(50_000);
  });

  test('the last pull request of three hundred tasks names each, and ends with what is wanted', () => {
    const { body } = renderFinalPullRequest({
      state: state({ tasks, phase: 'finished', outcome: 'done' }),
      title: 'Many',
      titles: () => 'Title of a task that is about as long as they mostly are',
      words: 'x'.repeat(1500),
      plans: ['p'.repeat(4000), 'q'.repeat(4000)],
      summaries: new Map(tasks.map((one) => [one.key, 'What was done, in words. '.repeat(20)])),
      verifiedBy: [],
      flags: new Map(),
      base: { name: 'main', entered: null, isBehind: false },
      nonce: Nonce.parse('abcdefabcdef'),
    });
    expect(body.length).toBeLessThan(60_000);
    expect(tasks.every((one) => body.includes(`**${one.key}**`))).toBe(true);
    expect(body).toContain('it waits for your review');
  });
});
