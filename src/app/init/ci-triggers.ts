import type { CiMode } from '../../domain/ci.ts';
import type { Config } from '../../domain/config.ts';
import type { WorkflowView } from '../../domain/set-up.ts';
import { configPath, readConfig } from '../../intake/config.ts';
import type { Folder } from '../../ports/folder.ts';
import { ciModeOf } from '../ci/look-at-ci.ts';
import type { CiTriggers } from '../render-workflows.ts';
import { workflowsIn } from './workflows-in.ts';

const OURS = /\/foreman(-task)?\.yml$/;

/** Which CI an installation waits for, as its configuration says; null where our own job verifies, or the file cannot be read. */
export function ciTriggersIn(folder: Folder): CiTriggers | null {
  const config = configIn(folder);
  const mode = config && ciModeOf(config);
  if (!config || !mode) return null;
  const counts = (view: WorkflowView): boolean =>
    mode === 'dispatch' ? view.path.endsWith(`/${config.verify.workflow ?? ''}`) : isCi(view);
  const workflows = workflowsIn(folder)
    .filter(counts)
    .map(({ name }) => name);
  return { workflows, suites: mode === 'checks' };
}

/** How a checkout's configuration has candidates verified, where CI does. */
export function verifyModeIn(folder: Folder): CiMode | null {
  const config = configIn(folder);
  return config && ciModeOf(config);
}

function configIn(folder: Folder): Config | null {
  const read = readConfig(folder.read(configPath) ?? undefined);
  return read.ok ? read.value : null;
}

const isCi = ({ path, triggers }: WorkflowView): boolean =>
  !OURS.test(path) && triggers.some(({ event }) => event === 'push' || event === 'pull_request');
