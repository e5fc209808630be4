import { join } from 'node:path';
import { standIns, type StandIn } from '../stand-ins/index.ts';
import { readAction, type Action } from './action-file.ts';

/** What stands behind a `uses:`. */
export type Found =
  | { readonly kind: 'stand-in'; readonly standIn: StandIn }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'workspace'; readonly path: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Finds the action of a `uses:`: a stand-in, a folder of the workspace, or one the runner was given by name. */
export function findAction(uses: string, actions: Readonly<Record<string, string>>): Found {
  if (uses.startsWith('docker://'))
    return { kind: 'refused', reason: `"${uses}": containers are not built.` };
  if (uses === '.' || uses.startsWith('./') || uses.startsWith('../'))
    return { kind: 'workspace', path: uses };
  const [name = '', ref = ''] = uses.split('@');
  const folder = mappedFolder(name, ref, actions);
  if (folder !== undefined) return readMapped(folder);
  const standIn = standIns[name.toLowerCase()];
  if (standIn) return { kind: 'stand-in', standIn };
  return {
    kind: 'refused',
    reason: `The action "${uses}" is not known here; give its folder to the runner.`,
  };
}

function mappedFolder(
  name: string,
  ref: string,
  actions: Readonly<Record<string, string>>,
): string | undefined {
  const exact = actions[`${name}@${ref}`] ?? actions[name];
  if (exact !== undefined) return exact;
  const [owner = '', repository = '', ...rest] = name.split('/');
  const whole = actions[`${owner}/${repository}@${ref}`] ?? actions[`${owner}/${repository}`];
  return whole === undefined ? undefined : join(whole, ...rest);
}

function readMapped(folder: string): Found {
  try {
    return { kind: 'action', action: readAction(folder) };
  } catch (error) {
    return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
  }
}
