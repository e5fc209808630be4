import { ForemanError } from '../domain/fault.ts';
import { stateLabel } from '../text/names-labels.ts';
import type { LabelNames } from '../text/names-labels.ts';

/** What an installation puts into the templates of the workflows. */
export interface WorkflowParameters {
  /** The action as `owner/name@<40 hex>`. */
  readonly action: string;
  /** What a command starts with, such as `/foreman`. */
  readonly trigger: string;
  /** Own names for our labels, which conditions must know by heart. */
  readonly names?: LabelNames;
  /** The path of the repository's own workflow that verifies; empty where Foreman's job runs the commands. */
  readonly verifier?: string;
  /** The repository's own CI, where its end is waited for. */
  readonly ci?: CiTriggers | null;
}

/** What tells that CI has ended. */
export interface CiTriggers {
  /** Names of the workflows whose runs are waited for. */
  readonly workflows: readonly string[];
  /** Whether CI outside Actions counts as well. */
  readonly suites: boolean;
}

/** Foreman's own workflow files from their templates, by path; a placeholder that is left over is a fault of the template. */
export function renderWorkflows(
  templates: Readonly<Record<string, string>>,
  parameters: WorkflowParameters,
): Readonly<Record<string, string>> {
  if (!/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/.test(parameters.action))
    throw new ForemanError(
      'bad-input',
      `The action must be owner/name@ and a full commit id, not ${parameters.action}.`,
    );
  if (!/^\/[a-z][a-z0-9-]*$/.test(parameters.trigger))
    throw new ForemanError(
      'bad-input',
      `The trigger must be a slash and lower-case letters, not ${parameters.trigger}.`,
    );
  for (const name of Object.values(parameters.names ?? {}))
    if (/[^\P{C}]|\$\{\{|\}\}/u.test(name))
      throw new ForemanError(
        'bad-input',
        `A label named ${JSON.stringify(name)} cannot stand in a workflow: leave out control characters, \${{ and }}.`,
      );
  const { verifier = '' } = parameters;
  if (verifier !== '' && !/^\.github\/workflows\/[\w.-]+\.ya?ml$/.test(verifier))
    throw new ForemanError(
      'bad-input',
      `The workflow that verifies must be a file of .github/workflows, not ${verifier}.`,
    );
  const values = new Map(Object.entries(valuesOf(parameters)));
  return Object.fromEntries(
    Object.entries(templates).map(([name, text]) => [
      `.github/workflows/${name}`,
      fill(verifier === '' ? text : callVerifier(text, verifier), { name, values }),
    ]),
  );
}

/** Puts a call of the repository's own workflow in place of the job that runs the commands. It gets no secret, and leaves no output. */
function callVerifier(text: string, verifier: string): string {
  const call = `    permissions:
      contents: read
    uses: ./${verifier}
    with:
      candidate: \${{ needs.checkpoint.outputs.candidate }}

`;
  return text
    .replace(
      /(^ {2}verify:\n(?: {4}needs:.*\n)(?: {4}if: >-\n(?: {6}.*\n)+))[\s\S]*?(?=^ {2}\w+:$)/m,
      `$1${call}`,
    )
    .replace(/^ {6}- if: needs\.verify\.outputs\.output != ''\n(?: {8}.*\n)+/m, '');
}

function fill(text: string, { name, values }: { name: string; values: ReadonlyMap<string, string> }): string {
  return text.replaceAll(/__[A-Z]+__/g, (placeholder) => {
    const value = values.get(placeholder);
    if (value === undefined)
      throw new Error(`${name} has the placeholder ${placeholder}, which nothing fills.`);
    return value;
  });
}

const valuesOf = ({ action, trigger, names = {}, verifier = '', ci = null }: WorkflowParameters) => ({
  __CI__: ciLines(ci),
  __CIENDS__: ciEnds(ci),
  __CIBRANCH__: ciBranch(ci),
  __VERIFIER__: JSON.stringify(verifier),
  __ACTION__: action,
  ...pinned,
  __SLASH__: trigger,
  __AT__: `@${trigger.slice(1)}`,
  __QUESTION__: quoted(stateLabel('question', names).name),
  __ASKED__: JSON.stringify(stateLabel('question', names).name),
  __ROUTED__: routedBy(names),
});

/** Labels of the repository's own that route work, as further parts of a condition. */
const routedBy = (names: LabelNames): string =>
  Object.entries(names)
    .filter(([ours]) => /^(worker|priority):/.test(ours))
    .map(([, own]) => `\n        || github.event.label.name == ${quoted(own)}`)
    .join('');

/** A text inside an expression. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** What stands behind the comment sign of its line: triggers are written only where something waits for them. */
function ciLines(ci: CiTriggers | null): string {
  if (ci === null) return 'Nothing waits for the CI of the repository (verify.mode).';
  const names = ci.workflows.map((name) => JSON.stringify(name)).join(', ');
  return [
    'The CI of the repository, which is waited for (verify.mode).',
    ...(names === '' ? [] : ['  workflow_run:', `    workflows: [${names}]`, '    types: [completed]']),
    ...(ci.suites ? ['  check_suite:', '    types: [completed]'] : []),
  ].join('\n');
}

/** When a run of the workflow is about CI that ended on a branch of ours; its sender may be anybody, and is not believed. */
const ciEnds = (ci: CiTriggers | null): string =>
  [
    ...(hasRuns(ci)
      ? [
          "(github.event_name == 'workflow_run' && !github.event.repository.fork" +
            ' && github.event.workflow_run.head_repository.full_name == github.repository' +
            " && startsWith(github.event.workflow_run.head_branch, 'foreman/'))",
        ]
      : []),
    ...(ci?.suites === true
      ? [
          "(github.event_name == 'check_suite' && !github.event.repository.fork" +
            " && startsWith(github.event.check_suite.head_branch, 'foreman/'))",
        ]
      : []),
  ].join(' || ') || 'false';

/** The branch on which CI ended, where that is what started the run. */
const ciBranch = (ci: CiTriggers | null): string =>
  (hasRuns(ci) ? ' || github.event.workflow_run.head_branch' : '') +
  (ci?.suites === true ? ' || github.event.check_suite.head_branch' : '');

const hasRuns = (ci: CiTriggers | null): boolean => ci !== null && ci.workflows.length > 0;

/** Full commits, since a tag can be moved; the releases they are stand behind them. */
const pinned = {
  __CHECKOUT__: 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0',
  __UPLOAD__: 'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1',
  __DOWNLOAD__: 'actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1',
} as const;
