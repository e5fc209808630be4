import { join } from 'node:path';
import { readInput } from '../../adapters/actions/inputs.ts';
import { createAnthropicModel } from '../../adapters/anthropic/model.ts';
import { priceOf } from '../../adapters/anthropic/prices.ts';
import { openGitTree } from '../../adapters/git/tree.ts';
import { createClock } from '../../adapters/system/clock.ts';
import { createIds } from '../../adapters/system/ids.ts';
import { createLog } from '../../adapters/system/log.ts';
import type { ModelDeps } from '../../app/model-deps.ts';
import { builtInProfiles } from './profiles.ts';

/** Any of these lets the SDK in; federation names its rule (platform.claude.com, workload identity federation). */
const CREDENTIALS = ['ANTHROPIC_API_KEY', 'ANTHROPIC_AUTH_TOKEN', 'ANTHROPIC_FEDERATION_RULE_ID'];

export const MISSING_KEY =
  'There is no key for the model: add the secret ANTHROPIC_API_KEY under Settings, Secrets and variables, Actions; then write the command `resume` on the issue.';

/** Whether the environment holds a credential at all; an empty secret arrives as an empty variable. */
export const hasKey = (): boolean => CREDENTIALS.some((name) => (process.env[name] ?? '') !== '');

/** Wires the steps that talk to a model: no token, only the pinned commit of a local clone. */
export async function wireModel(commit: string, mapCommit: string = commit): Promise<ModelDeps> {
  const root = join(process.cwd(), readInput('tree') || '.');
  const tree = await openGitTree(root, commit);
  return {
    model: createAnthropicModel({ baseURL: process.env['ANTHROPIC_BASE_URL'] ?? '' }),
    tree,
    mapTree: await openGitTree(root, mapCommit).catch(() => tree),
    profiles: builtInProfiles(),
    clock: createClock(),
    random: createIds().random,
    price: priceOf,
    log: createLog(),
  };
}
