import type { StepEnd, StepRun } from '../job/frame.ts';
import { say } from '../job/say.ts';

/** Installs nothing: the Node on the runner's PATH is the one there is. */
export function setUpNode(step: StepRun, inputs: Readonly<Record<string, string>>): Promise<StepEnd> {
  const asked = inputs['node-version'] ?? inputs['node-version-file'] ?? 'any';
  say(step, `Node ${asked} was asked for; nothing is installed, steps use the Node that is on PATH.`);
  return Promise.resolve({ result: 'success', outputs: { 'node-version': '', 'cache-hit': 'false' } });
}
