import { flagTests } from '../../craft/flag-tests.ts';
import { parseDelivery } from '../../craft/parse-delivery.ts';
import type { Config } from '../../domain/config.ts';
import type { Contract } from '../../domain/contract.ts';
import type { Delivery, DeliveryRefusal } from '../../domain/delivery.ts';
import type { Oid } from '../../domain/ids.ts';
import type { WorkArtifact } from '../../domain/leg.ts';
import type { Result } from '../../domain/result.ts';
import type { TestFlag } from '../../domain/test-flag.ts';
import { placeOf } from '../../domain/world.ts';
import type { EntryView, World } from '../../domain/world.ts';
import { TRACKER_PATH } from '../../text/names.ts';

export interface Judged {
  readonly delivery: Result<Delivery, DeliveryRefusal>;
  /** What the worker saw, in every folder that the delivery touches and those above. */
  readonly tree: ReadonlyMap<string, EntryView>;
  /** Weakened tests, for a person. */
  readonly flags: readonly TestFlag[];
}

/** Judges a delivery with the token's own eyes: nothing that an earlier job concluded is taken over. */
export function judgeDelivery(
  artifact: WorkArtifact,
  world: World,
  { contract, config, base }: { contract: Contract; config: Config; base: Oid },
): Judged {
  const tree = treeAt(world, base);
  const textOf = (path: string): string | undefined => world.texts.get(placeOf(base, path));
  const delivery = parseDelivery(artifact.text, {
    stopReason: artifact.stopReason,
    allowed: contract.boundaries,
    mayDepend: contract.dependencies === true,
    tree: [...tree].flatMap(([path, entry]) => (entry.type === 'tree' ? [] : [{ path, mode: entry.mode }])),
    baseOf: textOf,
    protect: [...config.protected, TRACKER_PATH],
    unprotect: config.unprotected,
  });
  return { delivery, tree, flags: delivery.ok ? flagsOf(delivery.value, textOf) : [] };
}

/** What stands at a commit in the folders that were read, by path. */
function treeAt(world: World, commit: Oid): ReadonlyMap<string, EntryView> {
  const at = placeOf(commit, '');
  return new Map(
    [...world.entries].flatMap(([key, entry]) =>
      key.startsWith(at) ? [[key.slice(at.length), entry] as const] : [],
    ),
  );
}

function flagsOf(delivery: Delivery, textOf: (path: string) => string | undefined): readonly TestFlag[] {
  const changed = [
    ...delivery.files.map((file) => ({ path: file.path, next: file.content })),
    ...delivery.deletes.map((path) => ({ path, next: null })),
  ];
  return flagTests(textOf, changed);
}
