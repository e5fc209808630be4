import type { Deps } from '../../../src/app/deps.ts';
import type { Reviews } from '../../../src/ports/reviews.ts';
import type { Actor, Repository } from '../repository.ts';
import { addStatus } from '../ops/statuses.ts';
import { createCi } from './ci.ts';
import { createForge } from './forge.ts';
import { createGitStore } from './git-store.ts';
import { createJournalStore } from './journal-store.ts';
import { createReviews } from './reviews.ts';

/** The ports of one caller. */
export type GithubPorts = Pick<Deps, 'forge' | 'git' | 'journal' | 'checks' | 'ci'> & {
  readonly reviews: Reviews;
};

export const connect = (repo: Repository, actor: Actor, heard: Actor): GithubPorts => ({
  forge: createForge(repo, actor),
  git: createGitStore(repo, actor),
  journal: createJournalStore(repo, actor),
  checks: {
    setStatus: (commit, { state, description, context = 'foreman/verify' }) =>
      Promise.resolve(addStatus(repo, actor, { commit, state, description, context })),
  },
  ci: createCi(repo, actor, heard),
  reviews: createReviews(repo),
});
