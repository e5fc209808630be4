import type { Answer } from '../../ports/answer.ts';
import { renderRemoval } from '../../report/removal.ts';
import { planRemoval, type RemovalDeps } from './plan-removal.ts';

export interface UninstallDeps extends RemovalDeps {
  readonly print: (text: string) => void;
}

/** Lists what is ours and, with `yes`, takes it away; doing it again goes on where it stopped. Whether all of it went. */
export async function runUninstall(
  deps: UninstallDeps,
  { yes }: { readonly yes: boolean },
): Promise<boolean> {
  const plan = await planRemoval(deps);
  deps.print(renderRemoval(plan, { yes }));
  if (!yes) return true;
  const { removal, folder } = deps;
  const failed: string[] = [];
  const note = (what: string, answer: Answer<null>): void => {
    const isGone = answer.kind === 'refused' && answer.code === 'not-found';
    if (answer.kind !== 'done' && !isGone) failed.push(`${what}: ${answer.message}`);
  };
  for (const { number } of plan.pulls) note(`pull request #${number}`, await removal.closePull(number));
  for (const name of plan.branches) note(`branch ${name}`, await removal.deleteBranch(name));
  for (const name of plan.labels) note(`label ${name}`, await removal.deleteLabel(name));
  for (const path of plan.files) folder.remove(path);
  for (const line of failed) deps.print(`Not removed: ${line}\n`);
  deps.print(
    failed.length === 0 ? 'Done. Commit the removed files.\n' : 'Run it again for what was not removed.\n',
  );
  return failed.length === 0;
}
