import { readCommit } from '../../sandbox/hub/git/commit-object.ts';
import type { Pull } from '../../sandbox/hub/state/pull.ts';
import type { RepositoryState } from '../../sandbox/hub/state/repository.ts';

/** Each pull request with its state and the last verdict on it. */
export const pullLines = (repo: RepositoryState): readonly string[] =>
  [...repo.issues.values()].flatMap(({ number, title, state, pull }) => {
    if (!pull) return [];
    const shown = pull.merged ? 'merged' : state;
    return [
      `#${number} ${shown}  ${title}`,
      `    ${pull.headRef} -> ${pull.baseRef}; ${verdictOn(repo, pull)}`,
    ];
  });

/** A verdict is about a commit as it would land: the pull request's own, or the one that merges it into the work branch. */
function verdictOn({ statuses, git }: RepositoryState, { headSha }: Pull): string {
  const verdict = statuses.findLast(
    ({ sha }) => sha === headSha || readCommit(git.objects, sha)?.parents.includes(headSha),
  );
  return verdict
    ? `${verdict.state} at ${verdict.sha.slice(0, 7)}: ${verdict.description ?? ''}`
    : 'no verdict';
}
