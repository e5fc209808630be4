import { resolve } from 'node:path';
import { Command } from 'commander';
import { mintAppToken } from '../../../adapters/github/app-token.ts';
import type { Client } from '../../../adapters/github/client.ts';
import { createGithubSetUp } from '../../../adapters/github/set-up.ts';
import { createBuiltInProfiles } from '../../../adapters/system/built-in-profiles.ts';
import { createClock } from '../../../adapters/system/clock.ts';
import type { DoctorDeps } from '../../../app/doctor/gather-facts.ts';
import { runDoctor } from '../../../app/doctor/run-doctor.ts';
import { tellChecks } from '../../../app/doctor/tell-checks.ts';
import { readTemplates } from '../../install/workflow-files.ts';
import { clientWith, isJobToken, reachRepository } from './reach-repository.ts';
import { print, runCommand, startFolder } from './run-command.ts';

interface Options {
  readonly dir: string;
  readonly repository?: string;
  readonly json?: true;
}

/** `doctor`: checks how a repository on GitHub is set up, by reading alone. Exit 1 where something must be mended. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Check how Foreman is set up in a repository; needs GITHUB_TOKEN or GH_TOKEN.')
    .option('--dir <folder>', 'a clone, whose origin says which repository', '.')
    .option('--repository <owner/name>', 'the repository, instead')
    .option('--json', 'print one JSON document and nothing else')
    .allowExcessArguments(false)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .action((options: Options) => runCommand(() => doctor(options)));
}

async function doctor({ dir, repository, json }: Options): Promise<boolean> {
  const client = await reachRepository(resolve(startFolder(), dir), repository);
  const { GITHUB_TOKEN, GH_TOKEN } = process.env;
  const checks = await runDoctor({
    reader: createGithubSetUp(client, { isJob: isJobToken(GITHUB_TOKEN || GH_TOKEN) }),
    builtIn: createBuiltInProfiles(new URL('../../../../profiles/', import.meta.url)),
    templates: readTemplates(),
    told: {},
    ...tryAppHere(client),
  });
  const { text, healthy } = tellChecks(checks);
  print(json ? `${JSON.stringify({ healthy, checks })}\n` : text);
  return healthy;
}

/** Where the environment holds id or key of a GitHub App, they are tried: the secrets themselves nobody can read. */
function tryAppHere(client: Client): Pick<DoctorDeps, 'tryApp'> {
  const { FOREMAN_APP_ID: id = '', FOREMAN_APP_PRIVATE_KEY: key = '' } = process.env;
  if (id === '' && key === '') return {};
  const by = { now: createClock().now(), clientWith: (token: string) => clientWith(client, token) };
  return { tryApp: () => mintAppToken({ id, key }, by) };
}
