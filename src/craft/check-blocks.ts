import type { DeliveryLimits, DeliveryRefusal, TreeFile } from '../domain/delivery.ts';
import { ok, type Result } from '../domain/result.ts';
import type { PathTest } from '../text/globs.ts';
import type { RawBlock } from './answer/read-answer.ts';
import { refused, shownPath } from './answer/refused.ts';
import { checkContent } from './content/check-content.ts';
import { exceedsBytes } from './content/exceeds-bytes.ts';
import { checkPackages } from './lock/check-packages.ts';
import { checkPathShape, type PathProblem } from './paths/check-path.ts';
import { checkProtected, type Protection } from './paths/check-protected.ts';
import { foldPath } from './paths/fold-path.ts';
import { createPlaceCheck } from './paths/create-place-check.ts';

/** What the blocks of one answer are held against; `allows` undefined means no boundary of their own. */
export interface BlockRules {
  readonly allows: PathTest | undefined;
  readonly protection: Protection;
  readonly tree: readonly TreeFile[];
  readonly baseOf: (path: string) => string | undefined;
  readonly mayDepend: boolean | undefined;
  readonly limits: DeliveryLimits;
}

/** Checks every block in the order of the text; the first problem refuses them all. */
export function checkBlocks(
  blocks: readonly RawBlock[],
  rules: BlockRules,
): Result<undefined, DeliveryRefusal> {
  if (blocks.length > rules.limits.files) {
    return refused(
      'too-large',
      null,
      `The answer holds ${blocks.length} blocks; at most ${rules.limits.files} fit.`,
    );
  }
  const checkPlace = createPlaceCheck(rules.tree, blocks);
  const seen = new Set<string>();
  for (const block of blocks) {
    const problem =
      checkRepeated(block.path, seen) ??
      checkPathShape(block.path, rules.limits) ??
      checkProtected(block.path, rules.protection) ??
      checkPlace(block) ??
      checkBoundary(block, rules) ??
      checkText(block, rules);
    if (problem !== undefined) return blamed(block, problem);
  }
  const contents = blocks.flatMap((block) => (block.kind === 'file' ? [block.content] : []));
  if (!exceedsBytes(contents, rules.limits.totalBytes)) return ok(undefined);
  return refused(
    'too-large',
    null,
    `The files have more than ${rules.limits.totalBytes} bytes together. Deliver fewer or smaller files.`,
  );
}

/** Comes before the path's own rules, so that the second of two NFC twins is called a twin. */
function checkRepeated(path: string, seen: Set<string>): PathProblem | undefined {
  const key = foldPath(path);
  if (!seen.has(key)) {
    seen.add(key);
    return undefined;
  }
  return {
    reason: 'duplicate-path',
    fix: 'stands in this answer twice (upper and lower case count as one). Give each path one block.',
  };
}

function checkBoundary(block: RawBlock, { allows }: BlockRules): PathProblem | undefined {
  if (allows === undefined || allows(block.path)) return undefined;
  return {
    reason: 'outside-boundary',
    fix: "lies outside this task's boundaries. Change only files that the contract allows; ask with `QUESTION:` if the task cannot be done within them.",
  };
}

function checkText(block: RawBlock, rules: BlockRules): PathProblem | undefined {
  if (block.kind === 'delete') return undefined;
  const { path, content } = block;
  const isLifted = rules.protection.isLifted(path);
  const base = rules.baseOf(path);
  const problem = checkContent({ path, content, base, isLifted }, rules.limits);
  if (problem || isLifted || rules.mayDepend === undefined) return problem;
  return checkPackages({ path, content, base, mayDepend: rules.mayDepend, tree: rules.tree });
}

function blamed(block: RawBlock, { reason, fix }: PathProblem): { ok: false; error: DeliveryRefusal } {
  return refused(reason, block.path, `The file ${shownPath(block.path)} ${fix}`);
}
