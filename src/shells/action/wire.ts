import { needInput, readInput } from '../../adapters/actions/inputs.ts';
import { readEventPayload } from '../../adapters/actions/events.ts';
import { createGithubChecks } from '../../adapters/github/checks.ts';
import { createGithubCi } from '../../adapters/github/ci.ts';
import { createClient, type Client } from '../../adapters/github/client.ts';
import { createGithubForge } from '../../adapters/github/forge.ts';
import { createGithubGitStore } from '../../adapters/github/git-store.ts';
import { createGithubJournalStore } from '../../adapters/github/journal-store.ts';
import { createGithubReviews } from '../../adapters/github/reviews.ts';
import type { Reviews } from '../../ports/reviews.ts';
import { createLog } from '../../adapters/system/log.ts';
import type { Deps, Job } from '../../app/deps.ts';
import { createMeter } from '../../app/create-meter.ts';
import { obeyLimits } from '../../app/obey-limits.ts';
import { waitForLag } from '../../app/wait-for-lag.ts';
import { askForRepository, nameOf, refuseFork, repositoryIn } from './repository.ts';
import { openOutside } from './open-outside.ts';
import { openCiClient } from './ci-client.ts';
import type { ClientWith } from './ci-client.ts';
import { apiUrlOf, questionOf, triggerOf } from './settings.ts';

const WORKFLOW = 'foreman.yml';
const REQUEST_TIMEOUT_MS = 30_000;
const STATUS_CONTEXT = 'foreman/verify';

export interface Wired {
  readonly deps: Deps;
  readonly job: Job;
  readonly reviews: Reviews;
  /** What all of them reach GitHub by. */
  readonly client: Client;
  /** The repository is a fork, as the API says where the event does not: there nothing is done. */
  readonly fork: boolean;
}

/** Wires the steps that hold a GitHub token: the real adapters, and which run this is. */
export async function wireForge(step: string): Promise<Wired> {
  const env = process.env;
  const { payload } = readEventPayload(env);
  const name = nameOf(payload, env);
  const outside = await openOutside(step);
  const { clock, ids } = outside;
  const clients: Client[] = [];
  const clientWith: ClientWith = (token, fetch = outside.fetch) => {
    const at = { ...name, apiUrl: apiUrlOf(env), timeoutMs: REQUEST_TIMEOUT_MS };
    const client = createClient({ ...at, token, job: step, fetch });
    clients.push(client);
    return client;
  };
  const client = clientWith(needInput('token'));
  const told = repositoryIn(payload);
  if (told) refuseFork(told);
  const place = told ?? (await askForRepository(client));
  const forge = createGithubForge(client, {
    repositoryNode: place.node,
    defaultBranch: place.defaultBranch,
    workflow: WORKFLOW,
  });
  const deps: Deps = {
    forge,
    git: createGithubGitStore(client),
    journal: createGithubJournalStore(client),
    checks: createGithubChecks(client, STATUS_CONTEXT),
    ci: createGithubCi(client, { own: STATUS_CONTEXT, heard: openCiClient(outside, clientWith) }),
    clock,
    ids,
    log: createLog(),
    meter: createMeter(() => clients.reduce((sum, { sent }) => sum + sent(), 0)),
  };
  const reviews = createGithubReviews(client);
  return {
    deps: waitForLag(obeyLimits(deps)),
    job: jobOf(`${name.owner}/${name.repo}`),
    reviews,
    client,
    fork: place.fork,
  };
}

function jobOf(repository: string): Job {
  const env = process.env;
  const id = Number(env['GITHUB_RUN_ID'] ?? 0);
  const question = questionOf(env);
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  return {
    run: { id, attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? 1) },
    runUrl: `${server}/${repository}/actions/runs/${id}`,
    trigger: triggerOf(env),
    ...(question === undefined ? {} : { question }),
    verifier: readInput('verifier', env),
  };
}
