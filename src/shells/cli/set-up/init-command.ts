import { resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { diffTexts } from '../../../adapters/git/diff-texts.ts';
import { createFolder } from '../../../adapters/system/folder.ts';
import { runInit } from '../../../app/init/run-init.ts';
import { ForemanError } from '../../../domain/fault.ts';
import { readTemplates } from '../../install/workflow-files.ts';
import { actionHere } from './action-here.ts';
import { print, runCommand, startFolder } from './run-command.ts';

interface Options {
  readonly dryRun?: true;
  readonly force?: true;
  readonly dir: string;
  readonly trigger: string;
  readonly action?: string;
}

/** `init`: writes workflows, a commented configuration and a note on profiles into a checkout. Exit 1 where a changed file was left. */
export function initCommand(): Command {
  return new Command('init')
    .description(
      'Install Foreman in a checkout: workflows, a commented configuration, and what is left to set by hand.',
    )
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--force', 'overwrite workflow files of Foreman that were changed')
    .option('--dir <folder>', 'the root of the checkout', '.')
    .option('--trigger <word>', 'the word that speaks to Foreman', '/foreman')
    .option('--action <action>', 'the action as owner/repository@<full commit id> (default: this checkout)')
    .allowExcessArguments(false)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .action((options: Options) => runCommand(() => init(options)));
}

async function init({ dir, trigger, action, dryRun, force }: Options): Promise<boolean> {
  const root = resolve(startFolder(), dir);
  if (!existsSync(root)) throw new ForemanError('bad-input', `There is no folder ${root}.`);
  if (!existsSync(resolve(root, '.git')))
    print(`Note: ${root} is no root of a Git clone; the files belong at the root.\n\n`);
  return runInit(
    { folder: createFolder(root), templates: readTemplates(), diff: diffTexts, print },
    { action: await actionHere(action), trigger, dryRun: dryRun === true, force: force === true },
  );
}
