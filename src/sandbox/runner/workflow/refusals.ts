import { hasExpression } from '../language/template.ts';
import { isMap, mapOf, textOf, textsOf, type Value, type ValueMap } from '../language/value.ts';
import type { JobDefinition, StepDefinition, Workflow } from './types.ts';

const jobKeys = ['container', 'services', 'environment', 'snapshot'];
const stepKeys = ['background', 'wait', 'wait-all', 'cancel', 'parallel'];

/** What the file asks for that this runner does not do, one sentence each; actions are looked at elsewhere. */
export function findRefusals(workflow: Workflow): readonly string[] {
  const filters = mapOf(workflow.triggers['pull_request']);
  const byPath = 'paths' in filters || 'paths-ignore' in filters;
  return [
    ...(byPath ? [`${workflow.path}: path filters on "pull_request" are not built.`] : []),
    ...shellRefusals(workflow.defaults).map((text) => `${workflow.path}: ${text}`),
    ...workflow.jobs.flatMap((job) =>
      jobRefusals(job).map((text) => `${workflow.path}, job "${job.id}": ${text}`),
    ),
  ];
}

/** What a step asks for that this runner does not do. */
export function stepRefusals(step: StepDefinition): readonly string[] {
  const keys = stepKeys.filter((key) => key in step.raw).map((key) => `the step key "${key}" is not built.`);
  return step.shell !== undefined && !isShellKnown(step.shell)
    ? [...keys, `the shell "${step.shell}" is not built; use bash or sh.`]
    : keys;
}

/** What is wrong with a `runs-on`, or undefined. */
export function runnerRefusal(labels: readonly string[]): string | undefined {
  const known = labels.length > 0 && labels.every((label) => /^ubuntu-[a-z0-9.-]+$/.test(label));
  return known ? undefined : `runs-on "${labels.join(', ')}" is not built; only ubuntu-* is.`;
}

function jobRefusals(job: JobDefinition): readonly string[] {
  const keys = [
    ...jobKeys.filter((key) => key in job.raw).map((key) => `the key "${key}" is not built.`),
    ...(hasInsert(job.raw) ? ['"${{ insert }}" is not built.'] : []),
  ];
  if (job.kind === 'call') return [...keys, ...callRefusals(job.uses)];
  return [
    ...keys,
    ...labelRefusals(job.raw),
    ...shellRefusals(job.defaults),
    ...job.steps.flatMap(stepRefusals),
  ];
}

function callRefusals(uses: string): readonly string[] {
  const isLocal = /^\.\/\.github\/workflows\/[^/]+\.ya?ml$/.test(uses);
  return isLocal
    ? []
    : [`the called workflow "${uses}" is not in this repository; only "./.github/workflows/…" is built.`];
}

function labelRefusals(raw: ValueMap): readonly string[] {
  const asked = raw['runs-on'];
  if (isMap(asked)) return ['runner groups are not built; use runs-on: ubuntu-latest.'];
  const labels = textsOf(asked);
  if (labels.some(hasExpression)) return [];
  const refusal = runnerRefusal(labels);
  return refusal === undefined ? [] : [refusal];
}

function shellRefusals(defaults: Value): readonly string[] {
  const shell = mapOf(mapOf(defaults)['run'])['shell'];
  if (shell === undefined || isShellKnown(textOf(shell))) return [];
  return [`the shell "${textOf(shell)}" is not built; use bash or sh.`];
}

function hasInsert(raw: ValueMap): boolean {
  return /"\$\{\{\s*insert\s*\}\}":/.test(JSON.stringify(raw));
}

function isShellKnown(shell: string): boolean {
  return hasExpression(shell) || /^(bash|sh)$/.test(shell) || /^(bash|sh)\s.*\{0\}/.test(shell);
}
