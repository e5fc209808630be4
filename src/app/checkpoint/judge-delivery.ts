import { flagTests } from '../../craft/flag-tests.ts';
import { parseDelivery } from '../../craft/parse-delivery.ts';
import type { Config } from '../../domain/config.ts';
import type { Contract } from '../../domain/contract.ts';
import type { Delivery, DeliveryRefusal } from '../../domain/delivery.ts';
import type { Oid } from '../../domain/ids.ts';
import type { WorkArtifact } from '../../domain/leg.ts';
import type { Result } from '../../domain/result.ts';
import type { EntryView } from '../../domain/world.ts';
import { TRACKER_PATH } from '../../text/names.ts';
import type { Deps } from '../deps.ts';
import { expect } from '../expect.ts';
import { readAgain } from '../read-again.ts';

export interface Judged {
  readonly delivery: Result<Delivery, DeliveryRefusal>;
  /** Every file of the tree that the worker saw. */
  readonly tree: ReadonlyMap<string, EntryView>;
  /** Weakened tests, one sentence each, for a person. */
  readonly flags: readonly string[];
}

/** Reads and judges a delivery with the token's own eyes: nothing that an earlier job concluded is taken over. */
export async function judgeDelivery(
  deps: Deps,
  artifact: WorkArtifact,
  { contract, config, base }: { contract: Contract; config: Config; base: Oid },
): Promise<Judged> {
  const tree = expect(
    await readAgain(deps, () => deps.git.listAt(base)),
    `Listing the files of ${base.slice(0, 7)}`,
  );
  const texts = await basesOf(deps, { text: artifact.text, tree, base });
  const delivery = parseDelivery(artifact.text, {
    stopReason: artifact.stopReason,
    allowed: contract.boundaries,
    tree: [...tree].flatMap(([path, entry]) => (entry.type === 'tree' ? [] : [{ path, mode: entry.mode }])),
    baseOf: (path) => texts.get(path),
    protect: [...config.protected, TRACKER_PATH],
    unprotect: config.unprotected,
  });
  const flags = delivery.ok ? flagsOf(delivery.value, texts) : [];
  return { delivery, tree, flags };
}

/** Texts of the existing files that the answer seems to touch: named on a line of its own that looks like a header. */
async function basesOf(
  deps: Deps,
  { text, tree, base }: { text: string; tree: ReadonlyMap<string, EntryView>; base: Oid },
): Promise<ReadonlyMap<string, string>> {
  const named = new Set<string>();
  for (const line of text.split('\n')) {
    if (line.length > 600 || !/FILE|DELETE/i.test(line)) continue;
    for (const word of line.split(/[\s`*#:"']+/)) {
      if (tree.get(word)?.type === 'blob') named.add(word);
    }
  }
  const paths = [...named].slice(0, 300);
  return expect(await readAgain(deps, () => deps.git.textsAt(base, paths)), 'Reading the files that change');
}

function flagsOf(delivery: Delivery, texts: ReadonlyMap<string, string>): readonly string[] {
  const changed = [
    ...delivery.files.map((file) => ({ path: file.path, next: file.content })),
    ...delivery.deletes.map((path) => ({ path, next: null })),
  ];
  return flagTests((path) => texts.get(path), changed).map(
    (flag) => `${flag.path}: ${flag.kind} (${flag.before} before, ${flag.after} now)`,
  );
}
