import { expect, test } from 'vitest';
import { renderStatus, renderStatusReply } from '../../../src/report/status.ts';
import type { RequestState } from '../../../src/domain/request-state.ts';
import { showStatus, titles } from './show-status.ts';
import { asked, HOSTILE, key, largeState, otherNonce, request, state, task } from './sample.ts';

const first = (one: RequestState, more = {}): string => showStatus(one, more).split('\n')[0] ?? '';

test('the status shows where everything stands', () => {
  expect(showStatus(state(), { budgetDollars: 10, notes: ['Verified by npm test'] })).toMatchInlineSnapshot(`
    "**Request 42: 1 of 3 tasks done, 1 under way. Nothing is needed from you.**

    | Task | Worker | State | Pull request | Note |
    | --- | --- | --- | --- | --- |
    | 1.1 (#51) Title of 1.1 | coding | done | #60 |  |
    | 1.2 (#52) Title of 1.2 | coding | working | #61 | attempt 1 |
    | 2.1 (#61) Title of 2.1 | coding | waiting |  | after 1.1 and 1.2 |

    \`\`\`mermaid
    flowchart LR
      t1_1["1.1 Title of 1.1<br/>done"]:::done
      t1_2["1.2 Title of 1.2<br/>working"]:::working
      t2_1["2.1 Title of 2.1<br/>waiting"]:::waiting
      t1_1 --> t2_1
      t1_2 --> t2_1
      classDef done fill:#dafbe1,stroke:#1a7f37,color:#0a3622
      classDef working fill:#fff8c5,stroke:#9a6700,color:#3b2300
      classDef merging fill:#ddf4ff,stroke:#0969da,color:#0a3069
      classDef review fill:#fbefff,stroke:#5319e7,color:#2b0f63
      classDef ready fill:#f6f8fa,stroke:#0969da,color:#24292f
      classDef waiting fill:#f6f8fa,stroke:#8c959f,color:#24292f
      classDef blocked fill:#ffebe9,stroke:#8c959f,color:#24292f,stroke-dasharray: 4 3
      classDef question fill:#fbefff,stroke:#8250df,color:#3c1361
      classDef failed fill:#ffebe9,stroke:#cf222e,color:#4c0519
      classDef skipped fill:#eaeef2,stroke:#8c959f,color:#57606a
    \`\`\`

    - 1.1 (#51) is **done**, pull request #60: Title of 1.1
    - 1.2 (#52) is **working**, attempt 1, pull request #61: Title of 1.2
    - 2.1 (#61) is **waiting**, after 1.1 and 1.2: Title of 2.1

    - Verified by npm test

    Cost so far: $0.12 of the $10.00 that this request may cost; 3 model calls, 55.2k tokens in (45.0k from cache), 2.1k out.

    What happens next: Foreman goes on by itself and opens one pull request at the end. Nothing is needed from you. (\`/foreman stop\` stops it.)

    <!-- foreman:status request=42 nonce=abcdefabcdef -->"
  `);
});

test('the first line says what happened and what is wanted', () => {
  const needs = { tasks: [task('1.1', { status: 'asking', questions: [asked('failed')] })] };
  expect([
    first(state({ phase: 'requested', mode: null, tasks: [] })),
    first(state({ phase: 'requested', tasks: [], questions: [asked('question')] })),
    first(state({ phase: 'planned' })),
    first(state({ phase: 'planned' }), { approval: true }),
    first(state()),
    first(state(needs)),
    first(state({ stopped: true })),
    first(state({ phase: 'finished', outcome: 'done' }), { finalPull: { number: 99, fate: 'open' } }),
    first(state({ phase: 'finished', outcome: 'answered', tasks: [] })),
    first(state({ phase: 'finished', outcome: 'declined', tasks: [] })),
  ]).toMatchInlineSnapshot(`
    [
      "**Request 42: Foreman is planning. Nothing is needed from you.**",
      "**Request 42: Foreman has a question before it can plan; please answer it below.**",
      "**Request 42: the plan is ready, 3 tasks. Nothing is needed from you.**",
      "**Request 42: the plan is ready, 3 tasks; it waits for your approval.**",
      "**Request 42: 1 of 3 tasks done, 1 under way. Nothing is needed from you.**",
      "**Request 42 needs you: task 1.1 (#51). 0 of 1 task done.**",
      "**Request 42 is stopped: 1 of 3 tasks done, 1 under way. All of that is saved.**",
      "**Request 42 is done: 3 tasks. Please review pull request #99.**",
      "**Request 42 is answered, see below. Nothing is needed from you.**",
      "**Request 42 was declined, the reason stands below. Nothing is needed from you.**",
    ]
  `);
});

test('the last line names the next command', () => {
  const asking = state({ tasks: [task('1.1', { status: 'asking', questions: [asked('question')] })] });
  const lines = [state({ phase: 'planned' }), asking, state({ stopped: true })].map(
    (one) => showStatus(one, { approval: true }).split('\n').at(-3) ?? '',
  );
  expect(lines).toMatchInlineSnapshot(`
    [
      "What happens next: \`/foreman approve 64879f7d\` starts it; any other request text on this issue changes it. Nothing was started yet.",
      "What happens next: Answer task 1.1 on #51: \`/foreman answer #51 <your answer>\`, or \`/foreman skip #51\`. What does not depend on it goes on.",
      "What happens next: \`/foreman resume\` goes on where it stopped.",
    ]
  `);
});

test('the answer to status is short and names what is open', () => {
  const text = { state: state(), titles, trigger: '/foreman', nonce: otherNonce };
  expect(renderStatusReply({ ...text, statusUrl: 'https://github.com/o/r/issues/42#issuecomment-1' }))
    .toMatchInlineSnapshot(`
      "**Request 42: 1 of 3 tasks done, 1 under way. Nothing is needed from you.**

      - 1.2 (#52) is **working**, attempt 1, pull request #61: Title of 1.2
      - 2.1 (#61) is **waiting**, after 1.1 and 1.2: Title of 2.1

      Cost so far: $0.12; 3 model calls, 55.2k tokens in (45.0k from cache), 2.1k out.

      All tasks stand in the [status comment](https://github.com/o/r/issues/42#issuecomment-1).

      What happens next: Foreman goes on by itself and opens one pull request at the end. Nothing is needed from you. (\`/foreman stop\` stops it.)

      <!-- foreman:reply request=42 nonce=ghijklghijkl -->"
    `);
});

test('the answer to status of many tasks begins with those that need a person, and says how many it leaves out', () => {
  const waits = Array.from({ length: 14 }, (_, index) => task(`1.${index + 1}`));
  const needs = task('3.1', { status: 'asking', questions: [asked('failed')] });
  const works = task('2.1', { status: 'working' });
  const many = state({ tasks: [...waits, works, needs] });
  const lines = renderStatusReply({ state: many, titles, trigger: '/foreman', nonce: otherNonce }).split(
    '\n',
  );
  const rows = lines.filter((line) => line.startsWith('- '));
  expect(rows).toHaveLength(10);
  expect(rows[0]).toMatch(/^- 3\.1 \(#71\) is \*\*failed\*\*/);
  expect(rows[1]).toMatch(/^- 2\.1 \(#61\) is \*\*working\*\*/);
  expect(lines).toContain('… and 6 more that are not done.');
});

test('the table has five columns whatever a title says', () => {
  const rows = showStatus(state(), { titles: () => HOSTILE })
    .split('\n')
    .filter((line) => line.startsWith('|'));
  expect(rows).toHaveLength(5);
  for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(7);
});

test('a title cannot leave its box in the graph', () => {
  const body = renderStatus({
    state: state(),
    titles: () => 'a"] --> b; end\nclick t1 `x` <b>',
    trigger: '/foreman',
  });
  const box = /^ +t1_1\["1\.1 (.*)<br\/>done"\]:::done$/m.exec(body)?.[1];
  expect(box).toMatch(/^[\w .,#;-]+$/);
});

test('a hundred tasks are drawn by phase and stay below the limit', () => {
  const body = showStatus(largeState(), { titles: () => 'word '.repeat(24) });
  expect(body.length).toBeLessThan(60_000);
  expect(body).toContain('p5["Phase 5: 0 of 20 done"]');
  expect(body).not.toContain('t1_1[');
  expect(body.match(/^\| \d/gm)).toHaveLength(100);
  expect(body.match(/^- \d/gm)).toHaveLength(100);
});

test('the cost is said, or said to be unknown', () => {
  const [one] = state().spent;
  if (!one) throw new Error('no cost');
  expect(showStatus(state({ spent: [one, { ...one, model: 'my-model', microdollars: null }] }))).toContain(
    'price unknown (no price for `my-model`)',
  );
  expect(showStatus(state({ spent: [] }))).toContain('no model was asked');
});

test('a blocked task says what it waits for', () => {
  const body = showStatus(
    state({
      tasks: [
        task('1.1', { status: 'asking', questions: [asked('failed')] }),
        task('1.2', { after: [key('1.1')] }),
        task('1.3', { status: 'skipped' }),
      ],
    }),
  );
  expect(body).toContain('| coding | blocked |  | after 1.1 |');
  expect(body).toContain(`Request ${request} needs you: task 1.1 (#51)`);
});
