import { readFileSync } from 'node:fs';
import { installSettingsIn } from '../../app/init/install-settings.ts';
import { renderWorkflows, type WorkflowParameters } from '../../app/render-workflows.ts';

const templates = new URL('../../../templates/', import.meta.url);

/** The templates of the workflow files, by name. */
export const readTemplates = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['foreman.yml', 'foreman-task.yml'].map((name) => [name, readFileSync(new URL(name, templates), 'utf8')]),
  );

/** The workflow files that a repository with this configuration installs, by path. */
export const workflowFiles = (
  parameters: WorkflowParameters,
  config?: string,
): Readonly<Record<string, string>> =>
  renderWorkflows(readTemplates(), { ...installSettingsIn(config), ...parameters });
