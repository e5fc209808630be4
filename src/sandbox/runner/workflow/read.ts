import { parse } from 'yaml';
import { isMap, mapOf, optionalText, listOf, textOf, textsOf, toValue } from '../language/value.ts';
import type { Value, ValueMap } from '../language/value.ts';
import { readPermissions } from './permissions.ts';
import type { JobDefinition, StepDefinition, Workflow } from './types.ts';

/** Reads a workflow file; throws where it is no YAML. Whether it is a valid workflow is `findSyntaxErrors`' question. */
export function readWorkflow(path: string, content: string): Workflow {
  const root = mapOf(toValue(parse(content)));
  const jobs = Object.entries(mapOf(root['jobs'])).map(([id, job]) => readJob(id, mapOf(job)));
  return {
    path,
    name: optionalText(root['name']) ?? path,
    runName: optionalText(root['run-name']),
    triggers: readTriggers(root['on']),
    permissions: readPermissions(root['permissions']),
    env: root['env'] ?? null,
    defaults: root['defaults'] ?? null,
    concurrency: root['concurrency'],
    jobs,
  };
}

/** Reads the steps of a job or of a composite action. */
export function readSteps(value: Value | undefined): readonly StepDefinition[] {
  return listOf(value).map((item) => readStep(mapOf(item)));
}

function readTriggers(on: Value | undefined): ValueMap {
  if (isMap(on)) return on;
  return Object.fromEntries(textsOf(on).map((name) => [name, {}]));
}

function readJob(id: string, raw: ValueMap): JobDefinition {
  const basis = {
    id,
    name: optionalText(raw['name']),
    needs: textsOf(raw['needs']),
    condition: optionalText(raw['if']),
    strategy: raw['strategy'],
    permissions: readPermissions(raw['permissions']),
    concurrency: raw['concurrency'],
    raw,
  };
  if (raw['uses'] !== undefined) {
    const secrets = raw['secrets'] === 'inherit' ? 'inherit' : mapOf(raw['secrets']);
    return { ...basis, kind: 'call', uses: textOf(raw['uses']), with: mapOf(raw['with']), secrets };
  }
  return {
    ...basis,
    kind: 'steps',
    env: raw['env'] ?? null,
    defaults: raw['defaults'] ?? null,
    outputs: mapOf(raw['outputs']),
    timeoutMinutes: raw['timeout-minutes'] ?? 360,
    continueOnError: raw['continue-on-error'] ?? false,
    steps: readSteps(raw['steps']),
  };
}

function readStep(raw: ValueMap): StepDefinition {
  return {
    id: optionalText(raw['id']),
    name: optionalText(raw['name']),
    condition: optionalText(raw['if']),
    run: optionalText(raw['run']),
    uses: optionalText(raw['uses']),
    with: raw['with'] ?? null,
    env: raw['env'] ?? null,
    shell: optionalText(raw['shell']),
    workingDirectory: optionalText(raw['working-directory']),
    timeoutMinutes: raw['timeout-minutes'] ?? null,
    continueOnError: raw['continue-on-error'] ?? false,
    raw,
  };
}
