import { join } from 'node:path';
import { createMona } from '../../../src/demo/play/mona.ts';
import { lookAt } from '../../../src/demo/board/view.ts';
import type { Sandbox } from '../../../src/demo/sandbox.ts';
import { projectFiles } from '../../../src/demo/sandbox/project-files.ts';
import { stories } from '../../../src/demo/stories.ts';
import { deliveriesFolder } from '../../../src/demo/story/delivery.ts';
import { plan } from '../../../src/demo/story/plan.ts';
import type { Scene, Script } from '../../../src/sandbox/model/script.ts';
import type { StageOptions } from './open-stage.ts';
import { playThrough } from './kill/play-through.ts';

/** Some tasks of the demo's story, in its project, with its scenes. */
export interface Parts {
  readonly keys: readonly string[];
  /** Deliveries whose files the project has from the beginning, since the tasks that bring them are left out. */
  readonly delivered: readonly string[];
}

const referral = stories['referral'];

/** The sandbox in which these tasks are played. */
export function stageOf({ keys, delivered }: Parts): StageOptions {
  if (!referral) throw new Error('The demo has no story referral.');
  const files = delivered.map((name) => projectFiles(join(deliveriesFolder, name)));
  return { project: referral.project, files: Object.assign({}, ...files), script: scriptOf(keys) };
}

/** Plays them to the end, or until enough was seen, questions answered; the request's number. */
export async function playParts(sandbox: Sandbox, enough: () => boolean): Promise<number> {
  if (!referral) throw new Error('The demo has no story referral.');
  const mona = createMona(sandbox, referral.words);
  const request = await mona.ask();
  const answered = new Set<number>();
  const act = async (): Promise<boolean> => {
    const open = lookAt(sandbox, request, 0).tasks.filter(
      (task) => task.state === 'question' && !answered.has(task.issue),
    );
    for (const task of open) {
      answered.add(task.issue);
      await mona.answer(request, task);
    }
    return open.length > 0;
  };
  await playThrough(sandbox, () => null, { act, hasty: false, enough });
  return request;
}

function scriptOf(keys: readonly string[]): Script {
  const tasks = plan.tasks
    .filter((task) => keys.includes(task.key))
    .map((task) => ({ ...task, after: task.after.filter((key) => keys.includes(key)) }));
  const scenes = (referral?.script.scenes ?? []).map((scene): Scene => {
    if (scene.name === 'plan the request')
      return { ...scene, answer: JSON.stringify({ plan: { ...plan, tasks } }) };
    return { ...scene, needs: (scene.needs ?? []).filter(({ label }) => !isOfAbsent(label, keys)) };
  });
  return { scenes };
}

/** Whether a scene wants to know what a task said that is left out. */
function isOfAbsent(label: string, keys: readonly string[]): boolean {
  const key = /^what task (\S+) said$/.exec(label)?.[1];
  return key !== undefined && !keys.includes(key);
}
