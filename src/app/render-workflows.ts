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
  const values = new Map(Object.entries(valuesOf(parameters)));
  return Object.fromEntries(
    Object.entries(templates).map(([name, text]) => [
      `.github/workflows/${name}`,
      fill(text, { name, values }),
    ]),
  );
}

function fill(text: string, { name, values }: { name: string; values: ReadonlyMap<string, string> }): string {
  return text.replaceAll(/__[A-Z]+__/g, (placeholder) => {
    const value = values.get(placeholder);
    if (value === undefined)
      throw new Error(`${name} has the placeholder ${placeholder}, which nothing fills.`);
    return value;
  });
}

const valuesOf = ({ action, trigger, names = {} }: WorkflowParameters) => ({
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

/** Full commits, since a tag can be moved; the releases they are stand behind them. */
const pinned = {
  __CHECKOUT__: 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0',
  __UPLOAD__: 'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1',
  __DOWNLOAD__: 'actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1',
} as const;
