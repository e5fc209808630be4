import { join } from 'node:path';
import { needInput, readInput } from '../../adapters/actions/inputs.ts';
import { createAnthropicModel } from '../../adapters/anthropic/model.ts';
import { priceOf } from '../../adapters/anthropic/prices.ts';
import { openGitTree } from '../../adapters/git/tree.ts';
import { createLog } from '../../adapters/system/log.ts';
import type { ModelDeps } from '../../app/model-deps.ts';
import type { Tree } from '../../ports/tree.ts';
import { openOutside } from './open-outside.ts';
import { builtInProfiles } from './profiles.ts';

/** Any of these lets the SDK in; federation names its rule (platform.claude.com, workload identity federation). */
const CREDENTIALS = ['ANTHROPIC_API_KEY', 'ANTHROPIC_AUTH_TOKEN', 'ANTHROPIC_FEDERATION_RULE_ID'];

export const MISSING_KEY =
  'There is no key for the model: add the secret ANTHROPIC_API_KEY under Settings, Secrets and variables, Actions; then write the command `resume` on the issue.';

/** Whether the environment holds a credential at all; an empty secret arrives as an empty variable. */
export const hasKey = (): boolean => CREDENTIALS.some((name) => (process.env[name] ?? '') !== '');

/** Wires the steps that talk to a model, `plan` and `work`: no token, only the pinned commit of a local clone. */
export async function wireModel(commit: string, mapCommit: string = commit): Promise<ModelDeps> {
  const { fetch, clock, ids, ...outside } = await openOutside(needInput('step'));
  const root = join(process.cwd(), readInput('tree') || '.');
  const open = (at: string): Promise<Tree> => outside.tree(at, () => openGitTree(root, at));
  const tree = await open(commit);
  return {
    model: createAnthropicModel({
      baseURL: process.env['ANTHROPIC_BASE_URL'] ?? '',
      fetch,
      now: clock.now,
    }),
    tree,
    mapTree: await open(mapCommit).catch(() => tree),
    profiles: builtInProfiles(),
    clock,
    random: ids.random,
    nonce: ids.nonce,
    price: priceOf,
    log: createLog(),
  };
}
