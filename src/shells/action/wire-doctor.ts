import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Client } from '../../adapters/github/client.ts';
import { createGithubSetUp } from '../../adapters/github/set-up.ts';
import type { DoctorDeps } from '../../app/doctor/gather-facts.ts';
import { builtInProfiles } from './profiles.ts';

const TEMPLATES = ['foreman.yml', 'foreman-task.yml'];

/** What the check-up needs inside a job; what the token may not see, the workflow tells by its environment. */
export function wireDoctor(client: Client): DoctorDeps {
  const { FOREMAN_HAS_KEY, FOREMAN_PAUSED } = process.env;
  const { FOREMAN_HAS_APP_ID, FOREMAN_HAS_APP_KEY, FOREMAN_HAS_CI_TOKEN } = process.env;
  const [id, key, ready] = [FOREMAN_HAS_APP_ID, FOREMAN_HAS_APP_KEY, FOREMAN_HAS_CI_TOKEN].map(flagIn);
  return {
    reader: createGithubSetUp(client, { isJob: true }),
    builtIn: builtInProfiles(),
    templates: templatesBeside(process.argv[1] ?? '.'),
    told: {
      hasKey: flagIn(FOREMAN_HAS_KEY),
      paused: flagIn(FOREMAN_PAUSED || 'false'),
      // A workflow of an earlier version tells nothing of them.
      ...(id !== undefined && key !== undefined && ready !== undefined && { tokens: { id, key, ready } }),
    },
  };
}

/** The templates of the action's own commit: GitHub fetches its whole repository, `dist/` and all. */
function templatesBeside(program: string): Readonly<Record<string, string>> | null {
  const folder = new URL('../templates/', pathToFileURL(`${dirname(program)}/`));
  const files = TEMPLATES.map((name) => [name, new URL(name, folder)] as const);
  if (!files.every(([, file]) => existsSync(file))) return null;
  return Object.fromEntries(files.map(([name, file]) => [name, readFileSync(file, 'utf8')]));
}

const flagIn = (text: string | undefined): boolean | undefined =>
  text === undefined || text === '' ? undefined : text.toLowerCase() === 'true';
