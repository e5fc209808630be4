import { join, resolve } from 'node:path';
import { matchesFilter } from '../language/patterns.ts';
import type { StepEnd, StepRun } from '../job/frame.ts';
import { say } from '../job/say.ts';
import { copyArtifact, listArtifacts, type Artifact } from './artifact-store.ts';
import { checkInputs, readFlag } from './inputs.ts';

const known = [
  'name',
  'artifact-ids',
  'path',
  'pattern',
  'merge-multiple',
  'github-token',
  'repository',
  'run-id',
];

/** Copies artifacts of the own run into the workspace; one that is named goes there itself, several into folders. */
export function downloadArtifact(step: StepRun, inputs: Readonly<Record<string, string>>): Promise<StepEnd> {
  checkInputs('actions/download-artifact', inputs, known);
  const { job } = step.frame;
  const { dir } = job.engine;
  refuseOthers(step, inputs);
  const to = resolve(job.folders.workspace, inputs['path'] ?? '');
  const chosen = choose(listArtifacts(dir, job.runId), inputs);
  const isFlat = chosen.single || readFlag(inputs['merge-multiple'], false);
  for (const { id, name } of chosen.artifacts) {
    copyArtifact(dir, job.runId, { id, to: isFlat ? to : join(to, name) });
    say(step, `The artifact "${name}" (id ${id}) was downloaded.`);
  }
  if (chosen.artifacts.length === 0) say(step, 'No artifact fits; nothing was downloaded.');
  return Promise.resolve({ result: 'success', outputs: { 'download-path': to } });
}

function refuseOthers(step: StepRun, inputs: Readonly<Record<string, string>>): void {
  const { job } = step.frame;
  const run = inputs['run-id'] || String(job.runId);
  const repository = inputs['repository'] || job.repository;
  if (run !== String(job.runId) || repository !== job.repository) {
    throw new Error('The stand-in for actions/download-artifact reads the artifacts of its own run only.');
  }
}

interface Chosen {
  readonly artifacts: readonly Artifact[];
  readonly single: boolean;
}

function choose(all: readonly Artifact[], inputs: Readonly<Record<string, string>>): Chosen {
  const { name, pattern, 'artifact-ids': ids } = inputs;
  if (name && ids) throw new Error('Give either "name" or "artifact-ids", not both.');
  if (ids) return chooseById(all, ids);
  const latest = latestByName(all);
  if (!name) {
    return {
      artifacts: pattern ? latest.filter((one) => matchesFilter([pattern], one.name)) : latest,
      single: false,
    };
  }
  const found = latest.filter((artifact) => artifact.name === name);
  if (found.length === 0) throw new Error(`The run has no artifact named "${name}".`);
  return { artifacts: found, single: true };
}

function chooseById(all: readonly Artifact[], ids: string): Chosen {
  const wanted = ids
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const artifacts = wanted.map((id) => {
    const found = all.find((artifact) => String(artifact.id) === id);
    if (!found) throw new Error(`The run has no artifact with the id ${id}.`);
    return found;
  });
  return { artifacts, single: artifacts.length === 1 };
}

function latestByName(all: readonly Artifact[]): readonly Artifact[] {
  return [...new Map(all.map((artifact) => [artifact.name, artifact])).values()];
}
