import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Sandbox } from '../../../../../src/demo/sandbox.ts';
import type { Script } from '../../../../../src/sandbox/model/script.ts';
import { askSmall } from '../../../../acceptance/kit/ask.ts';
import { openStage } from '../../../../acceptance/kit/open-stage.ts';
import { patchedAction } from '../../../../acceptance/kit/patched-action.ts';
import { smallScript } from '../../../../acceptance/kit/small-request.ts';

/** One step's recording, as its job uploaded it. */
export interface RecordedStep {
  readonly name: string;
  readonly text: string;
}

/** Two tasks side by side, from the comment to the landing. */
export const recordRequest = (): Promise<readonly RecordedStep[]> => recordSteps(askSmall);

/** Somebody who may not push speaks to Foreman. */
export const recordStranger = (): Promise<readonly RecordedStep[]> =>
  recordSteps(async ({ as, repository: { owner, repo } }) => {
    const place = { owner, repo };
    const client = as('rando');
    const { data } = await client.request('POST /repos/{owner}/{repo}/issues', { ...place, title: 'Hello' });
    const words = { ...place, issue_number: data.number, body: '/foreman build me a castle' };
    await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', words);
  });

/** What follows when people act, on hub, runner and model server by the action's source; its variable switches recording on. */
async function recordSteps(act: (sandbox: Sandbox) => Promise<unknown>): Promise<readonly RecordedStep[]> {
  const home = mkdtempSync(join(tmpdir(), 'recorded-'));
  const stage = await openStage({ action: patchedAction(join(home, 'action'), []), script: twoTasks() });
  try {
    const { hub, repository, runner } = stage.sandbox;
    Object.assign(hub.repository(repository.fullName).variables, { FOREMAN_RECORD: 'true' });
    await act(stage.sandbox);
    await runner.whenIdle();
    const red = runner.runs().filter((run) => run.conclusion !== 'success');
    if (red.length > 0) throw new Error(`Of the recorded runs ${red.length} are red.`);
    const found = globSync(join(stage.dir, 'runner/artifacts/*/*/files/exchanges-*.jsonl')).toSorted();
    return found.map((path) => ({ name: basename(path), text: readFileSync(path, 'utf8') }));
  } finally {
    await stage.close();
    rmSync(home, { recursive: true, force: true });
  }
}

const Planned = z.object({ plan: z.looseObject({ tasks: z.array(z.looseObject({ key: z.string() })) }) });

function twoTasks(): Script {
  const scenes = smallScript.scenes.map((scene) => {
    if (scene.name !== 'plan' || typeof scene.answer !== 'string') return scene;
    const { plan } = Planned.parse(JSON.parse(scene.answer));
    const tasks = plan.tasks.filter((task) => task.key.startsWith('1.'));
    return { ...scene, answer: JSON.stringify({ plan: { ...plan, tasks } }) };
  });
  return { scenes };
}
