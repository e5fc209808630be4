import { expect, test } from 'vitest';
import { emptyReport } from '../../src/app/checkpoint/report.ts';
import type { Deps } from '../../src/app/deps.ts';
import { runSettle } from '../../src/app/settle/run-settle.ts';
import { CheckpointReport, LegOrder } from '../../src/domain/leg.ts';
import { parseTracker } from '../../src/text/tracker-parse.ts';
import { files } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { openScene, redJobs, textOn } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';

const work = {
  '1.1': [files({ [partOf('1.1')]: 'one' })],
  '1.2': [files({ [partOf('1.2')]: 'two' })],
};

test('a task that lands while the next one is being committed is done in the tracker that lands with that one', async () => {
  let scene: Scene | null = null;
  let landings = 0;
  const landsMeanwhile = (deps: Deps): Deps['forge']['change'] => {
    return async (changes) => {
      const isSecond = changes.some(
        (change) => change.do === 'commit' && change.branch === 'foreman/1/task-3',
      );
      if (isSecond && scene && landings === 0) {
        landings += 1;
        await landFirst(scene);
      }
      return deps.forge.change(changes);
    };
  };
  scene = await openScene({
    plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
    work,
    around: (step, deps) =>
      step === 'checkpoint' ? { ...deps, forge: { ...deps.forge, change: landsMeanwhile(deps) } } : deps,
  });
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman write two parts');
  expect(landings).toBe(1);
  expect(redJobs(player.jobs)).toEqual([]);
  const tracker = parseTracker((await textOn(stage, 'foreman/1/work', 'TASK_TRACKER.md')) ?? '');
  const tasks = tracker.ok ? tracker.value.phases.flatMap((phase) => phase.tasks) : [];
  expect(tasks.map(({ key, state }) => `${key} ${state}`)).toEqual(['1.1 done', '1.2 done']);
});

/** Ends the first task's leg as its own job does, which runs beside the second one's. */
async function landFirst({ stage, issue }: Scene): Promise<void> {
  const { branches, pulls } = await stage.picture();
  const base = branches.get('foreman/1/work');
  const order = LegOrder.parse({
    name: '1.1 coding',
    request: String(issue),
    issue,
    run: 1,
    grant: { kind: 'work', term: 1, task: '1.1', attempt: 1, base },
    focus: [2],
    root: base,
    claimer: null,
  });
  const report = CheckpointReport.parse({
    ...emptyReport(order),
    outcome: 'candidate',
    delivery: 'files',
    checkpoint: branches.get('foreman/1/task-2'),
    candidate: branches.get('foreman/1/try-1'),
    candidateBase: base,
    pull: pulls.find(({ head }) => head === 'foreman/1/task-2')?.number ?? null,
  });
  const job = { run: { id: 1, attempt: 1 }, runUrl: 'https://github.test/runs/1', trigger: '/foreman' };
  const input = { order, report, verified: null, verify: 'success', unverifiable: false } as const;
  await runSettle({ deps: stage.deps('settle'), job }, input);
}
