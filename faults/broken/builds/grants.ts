import type { Broken } from '../broken.ts';

const CLAIM = 'src/app/claim/run-claim.ts';

/** Who works on what. */
export const grants: readonly Broken[] = [
  {
    name: 'grant-by-lease',
    rule: 'A grant ends when it is settled or its run is over; no clock ends it.',
    file: 'src/app/publish/grant-ready.ts',
    find: 'const { state, world } = seen;',
    replace:
      'const { state: kept, world } = seen; const old = (key: string) => kept.live.some(({ grant, at: since }) => grant.kind === "work" && grant.task === key && at.deps.clock.now() - Date.parse(since) > 20_000); const state = { ...kept, tasks: kept.tasks.map((task) => (task.status === "working" && old(task.key) ? { ...task, status: "waiting" as const, conflicts: [] } : task)) };',
    caughtBy: 'one-live-grant',
    shots: [{ world: 'diamond', call: '^ask the model', modes: ['secondary-limit', 'slow'] }],
  },
  {
    name: 'working-task-granted',
    rule: 'Only a task that waits is granted.',
    file: 'src/flow/decide-grants.ts',
    find: "task.status === 'waiting' && !isDone(task)",
    replace: "(task.status === 'waiting' || task.status === 'working') && !isDone(task)",
    caughtBy: 'one-live-grant',
    shots: [{ world: 'small', call: '^append|^wake|^event', modes: ['error-after', 'duplicate', 'slow'] }],
  },
  {
    name: 'assignee-trusted',
    rule: 'The journal says who holds a task; an assignee is only shown.',
    file: CLAIM,
    find: 'live?.run.id !== job.run.id || loaded.state.stopped',
    replace:
      'live?.run.id !== job.run.id || loaded.state.stopped || (loaded.world.focus.get(order.focus[0] ?? 0)?.assignees.length ?? 0) > 0',
    caughtBy: 'goes-on-by-itself',
    shots: [{ world: 'assigned', call: '^append settled', modes: ['crash-before'] }],
  },
  {
    name: 'claim-not-read-again',
    rule: 'A leg that lost its grant stops before it asks the model.',
    file: CLAIM,
    find: 'live?.run.id !== job.run.id || loaded.state.stopped',
    replace: 'live === undefined && loaded.state.stopped',
    caughtBy: 'asks-under-a-grant',
    shots: [{ world: 'stubborn', call: '^ask the model', modes: ['crash-before'] }],
  },
  {
    name: 'dispatch-takes-others-legs',
    rule: 'A run plays the legs that it was granted itself.',
    file: 'src/app/publish/orders-of.ts',
    find: 'one.run.id === job.run.id',
    replace: 'one.run.id > 0',
    also: [{ file: CLAIM, find: 'live?.run.id !== job.run.id ||', replace: 'live === undefined ||' }],
    caughtBy: 'asks-under-a-grant',
    shots: [{ world: 'small', call: '^wake', modes: ['error-after', 'slow'] }],
  },
  {
    name: 'wake-not-repeated',
    rule: 'A dispatch whose answer was lost is sent again.',
    file: 'src/app/settle/wake-next.ts',
    find: "if (answer.kind === 'unknown') await deps.forge.wake(state.request, `term ${term} ended`);",
    replace: "if (answer.kind === 'unknown') return;",
    caughtBy: 'goes-on-by-itself',
    shots: [{ world: 'small', call: '^wake', modes: ['error-before'] }],
  },
  {
    name: 'wake-never-cleared',
    rule: 'A wake-up is over when a run has looked.',
    file: 'src/flow/replay/grants.ts',
    find: '    wake: null,\n',
    replace: '',
    caughtBy: 'goes-on-by-itself',
    shots: [{ world: 'chain' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'failure-blocks-nobody',
    rule: 'A task that waits for a person blocks those behind it.',
    file: 'src/domain/request-state.ts',
    find: '.filter((one) => !isDone(one));',
    replace: ".filter((one) => !isDone(one) && one.status !== 'asking');",
    also: [
      {
        file: 'src/flow/decide-grants.ts',
        find: ' && !isBlocked(state, task)',
        replace: ' && (isBlocked(state, task) || true)',
      },
    ],
    caughtBy: 'failure-blocks',
    shots: [{ world: 'cancelled', call: '^append settled', modes: ['crash-before'] }],
  },
];
