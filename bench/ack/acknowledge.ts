import { fileURLToPath } from 'node:url';
import type { HubRequest } from '../../src/sandbox/hub/index.ts';
import { runNode } from './run-node.ts';
import type { Scene } from './scene.ts';

/** How long one program took from its start to the reaction, and what it had asked by then. */
export interface Acknowledged {
  readonly milliseconds: number;
  /** Requests up to the reaction, itself included. */
  readonly requests: number;
}

const PROGRAMS = {
  foreman: fileURLToPath(new URL('../../dist/index.js', import.meta.url)),
  neighbour: fileURLToPath(new URL('neighbour.mjs', import.meta.url)),
} as const;

/** Writes a command, runs one of the programs on it, and looks up in the hub's log when the reaction stood there. */
export async function acknowledge(scene: Scene, program: keyof typeof PROGRAMS): Promise<Acknowledged> {
  const env = await scene.comment('/foreman Fill all twenty parts');
  const before = scene.hub.requests.length;
  const ran = await runNode([PROGRAMS[program]], env);
  const seen = scene.hub.requests.slice(before);
  const index = seen.findIndex((one) => one.creations['reaction'] !== undefined);
  const reaction = seen[index];
  if (reaction === undefined || ran.exit !== 0)
    throw new Error(`The ${program} did not react (exit ${ran.exit}): ${ran.output.slice(-600)}`);
  return {
    milliseconds: endOf(reaction) - ran.startedAt,
    requests: index + 1,
  };
}

const endOf = (request: HubRequest): number => Date.parse(request.at) + request.milliseconds;
