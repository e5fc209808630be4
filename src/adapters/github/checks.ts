import type { Checks } from '../../ports/small.ts';
import type { Client } from './client.ts';

/** Commit statuses under our one context. */
export function createGithubChecks(client: Client, context: string): Checks {
  return {
    setStatus: (commit, status) =>
      client.rest(
        'POST /repos/{owner}/{repo}/statuses/{sha}',
        {
          sha: commit,
          state: status.state,
          description: status.description,
          context: status.context ?? context,
          target_url: status.url,
        },
        () => null,
      ),
  };
}
