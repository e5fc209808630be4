import type { Answer } from '../../../src/ports/answer.ts';
import { done } from '../../../src/ports/answer.ts';
import { nextId, patch, refuse, stamp } from '../repository.ts';
import type { Repository } from '../repository.ts';

/** Who acts with a token that the user's App minted: a bot to whose pushes CI listens, as it does to no job's own token. */
export const CI_APP = 'tea-app[bot]';

/** The installation of the App on this repository, as GitHub shows it to the App. */
export function installationOf(repo: Repository): Answer<unknown> {
  const { app } = repo.state;
  if (!app) return refuse('not-found', 'Not Found');
  return done({
    id: app.installation,
    permissions: { contents: 'write', metadata: 'read' },
    suspended_at: app.suspended ? stamp(repo) : null,
  });
}

/** Mints a token that may write contents; none while the installation is suspended (docs/hub.md). */
export function mintToken(repo: Repository, installation: number): Answer<unknown> {
  const { app } = repo.state;
  if (app?.installation !== installation) return refuse('not-found', 'Not Found');
  if (app.suspended) return refuse('forbidden', 'This installation has been suspended');
  const token = `ghs_${nextId(repo)}`;
  patch(repo, { app: { ...app, tokens: new Set([...app.tokens, token]) } });
  return done({ token });
}
