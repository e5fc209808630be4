import { renderInstallPlan, renderLeft, renderNextSteps } from '../../report/install.ts';
import type { Folder } from '../../ports/folder.ts';
import type { WorkflowParameters } from '../render-workflows.ts';
import { planInstall } from './plan-install.ts';

export interface InitOptions extends WorkflowParameters {
  readonly dryRun: boolean;
  /** Overwrite workflow files of ours that were changed. */
  readonly force: boolean;
}

export interface InitDeps {
  readonly folder: Folder;
  readonly templates: Readonly<Record<string, string>>;
  /** The difference of two texts as people read it. */
  readonly diff: (before: string, after: string) => Promise<string>;
  readonly print: (text: string) => void;
}

/** Says what an installation would do, then does it; a changed file is shown and left. Whether nothing was left. */
export async function runInit(deps: InitDeps, options: InitOptions): Promise<boolean> {
  const plan = planInstall(deps.folder, deps.templates, options);
  deps.print(`${renderInstallPlan(plan, options)}\n`);
  const left = plan.files.filter(({ state }) => state === 'changed' && !options.force);
  for (const { path, text, now } of left)
    deps.print(`\n${renderLeft(path, await deps.diff(now ?? '', text))}\n`);
  if (options.dryRun) {
    deps.print('\nA dry run: nothing was written.\n');
    return left.length === 0;
  }
  const wanted = plan.files.filter(({ state }) => state === 'new' || (state === 'changed' && options.force));
  for (const { path, text } of wanted) deps.folder.write(path, text);
  deps.print(`\n${wanted.length === 0 ? 'Nothing to write.' : `Wrote ${wanted.length} files.`}\n`);
  deps.print(`\n${renderNextSteps(plan)}\n`);
  return left.length === 0;
}
