import { resolve } from 'node:path';
import { Command } from 'commander';
import { createGithubRemoval } from '../../../adapters/github/removal.ts';
import { createGithubSetUp } from '../../../adapters/github/set-up.ts';
import { createFolder } from '../../../adapters/system/folder.ts';
import { runUninstall } from '../../../app/uninstall/run-uninstall.ts';
import { reachRepository } from './reach-repository.ts';
import { print, runCommand, startFolder } from './run-command.ts';

interface Options {
  readonly dir: string;
  readonly repository?: string;
  readonly yes?: true;
  readonly dryRun?: true;
}

/** `uninstall`: lists everything of Foreman in a repository and its checkout; takes it away with `--yes` alone. */
export function uninstallCommand(): Command {
  return new Command('uninstall')
    .description('List what is Foreman’s in a repository and its checkout, and remove it with --yes.')
    .option('--dir <folder>', 'the checkout', '.')
    .option('--repository <owner/name>', 'the repository, instead of the checkout’s origin')
    .option('--yes', 'remove it')
    .option('--dry-run', 'list only, whatever else is said')
    .allowExcessArguments(false)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .action((options: Options) => runCommand(() => uninstall(options)));
}

async function uninstall({ dir, repository, yes, dryRun }: Options): Promise<boolean> {
  const root = resolve(startFolder(), dir);
  const client = await reachRepository(root, repository);
  return runUninstall(
    {
      reader: createGithubSetUp(client, { isJob: false }),
      removal: createGithubRemoval(client),
      folder: createFolder(root),
      print,
    },
    { yes: yes === true && dryRun !== true },
  );
}
