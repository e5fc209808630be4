import { refusedBy } from '../../src/adapters/github/graphql-failure.ts';
import type { RefMove } from '../../src/domain/change.ts';
import { ZERO_OID } from '../../src/domain/change.ts';
import { Oid } from '../../src/domain/ids.ts';
import type { Answer } from '../../src/ports/answer.ts';
import { done } from '../../src/ports/answer.ts';
import type { JournalStore } from '../../src/ports/journal-store.ts';
import { HubError } from '../../src/sandbox/hub/hub-error.ts';
import { commitOnBranch } from '../../src/sandbox/hub/ops/commits.ts';
import type { RepoContext } from '../../src/sandbox/hub/ops/context.ts';
import { updateRefs } from '../../src/sandbox/hub/ops/refs.ts';

/** The journal's branch by the operation that `createCommitOnBranch` runs in the hub: the same check, the same Git. */
export function directStore(as: () => RepoContext): JournalStore {
  return {
    begin: () => Promise.reject(new Error('The journals of the races are begun before them.')),
    append: ({ branch, expected, path, text, beside = [], headline }) =>
      answered(async () => {
        const additions = [{ path, text }, ...beside].map((file) => ({
          path: file.path,
          content: Buffer.from(file.text),
        }));
        const input = { branch, expectedHead: expected, message: headline, additions, deletions: [] };
        return Oid.parse(await commitOnBranch(as(), input));
      }),
  };
}

/** Moves branches, all or none, each from exactly where it is expected. */
export const directMoves = (as: () => RepoContext, moves: readonly RefMove[]): Promise<Answer<null>> =>
  answered(async () => {
    const updates = moves.map(({ branch, before, after }) => ({
      name: `refs/heads/${branch}`,
      before: before ?? ZERO_OID,
      after: after ?? ZERO_OID,
    }));
    await updateRefs(as(), updates);
    return null;
  });

/** The hub's refusals in the words of the port, by the adapter's own table. */
async function answered<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return done(await work());
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    return refusedBy({ type: error.graphqlType, message: error.message, path: [] });
  }
}
