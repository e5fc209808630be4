import type { Nonce } from '../domain/ids.ts';
import type { ModelPrice } from '../domain/usage.ts';
import type { Clock } from '../ports/clock.ts';
import type { Model } from '../ports/model.ts';
import type { BuiltInProfiles, Log } from '../ports/small.ts';
import type { Tree } from '../ports/tree.ts';

/** What the steps that talk to a model reach the outside by: no forge, no token, only the pinned tree and the model. */
export interface ModelDeps {
  readonly model: Model;
  readonly tree: Tree;
  /** The commit whose files every worker of the request is shown; the pinned one where it is not at hand. */
  readonly mapTree: Tree;
  readonly profiles: BuiltInProfiles;
  readonly clock: Clock;
  readonly random: () => number;
  readonly nonce: () => Nonce;
  readonly price: (model: string) => ModelPrice | undefined;
  readonly log: Log;
}

/** Reads texts of the pinned tree; what is not there or cannot be read is absent. */
export const textsOf =
  (tree: Tree) =>
  async (paths: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const found = new Map<string, string>();
    for (const path of paths) {
      const read = await tree.read(path);
      if (read.ok) found.set(path, read.value);
    }
    return found;
  };
