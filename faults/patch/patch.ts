/** One place of production source, and what stands there instead. */
export interface Edit {
  /** From the project's root, `src/flow/decide-grants.ts` for instance. */
  readonly file: string;
  /** Must occur there exactly once. */
  readonly find: string;
  readonly replace: string;
}

/** A rule of production taken out: the smallest edit that does it. */
export interface Patch extends Edit {
  readonly name: string;
  /** The rule that it takes out, in one sentence. */
  readonly rule: string;
  /** Further places, where one rule is kept in more than one. */
  readonly also?: readonly Edit[];
}

/** Every edit of a patch. */
export const editsOf = (patch: Patch): readonly Edit[] => [patch, ...(patch.also ?? [])];

/** The source with the edit made; throws when the code has moved on so that the edit no longer fits. */
export function applyEdit(patch: Patch, { file, find, replace }: Edit, source: string): string {
  const count = source.split(find).length - 1;
  if (count === 1) return source.replace(find, () => replace);
  const seen = count === 0 ? 'is not there' : `stands there ${count} times`;
  throw new Error(
    `The patch "${patch.name}" does not fit ${file}: \`${find}\` ${seen}. Bring the patch along.`,
  );
}
