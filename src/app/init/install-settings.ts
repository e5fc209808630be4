import { verifierOf } from '../../domain/verifier.ts';
import { readConfig } from '../../intake/config.ts';
import type { WorkflowParameters } from '../render-workflows.ts';

/** What of a configuration the workflow files themselves must know; nothing where it cannot be read, which `doctor` tells people. */
export function installSettingsIn(text: string | undefined): Pick<WorkflowParameters, 'names' | 'verifier'> {
  const read = readConfig(text);
  return read.ok ? { names: read.value.names, verifier: verifierOf(read.value) } : {};
}
