import { detectVerify, verifyTexts } from '../../intake/detect-verify.ts';
import type { Config } from '../../domain/config.ts';
import { verifierOf } from '../../domain/verifier.ts';
import type { VerifyCommand } from '../../domain/verify-command.ts';
import type { VerifyPlan } from '../../domain/verify-plan.ts';
import type { World } from '../../domain/world.ts';
import { placeOf } from '../../domain/world.ts';
import { compileGlobs } from '../../text/globs.ts';

/** What must be read of the default branch so that `verifyPlanOf` can answer. */
export const verifyNeeds = {
  texts: verifyTexts.map((path) => ({ at: 'HEAD', path })),
  folder: { at: 'HEAD', folder: '' },
} as const;

/** The verify commands of the base configuration, or those that the default branch's own files tell; never the candidate's. */
export function verifyPlanOf(config: Config, world: World): VerifyPlan | null {
  const { setup, commands, minutes } = config.verify;
  const verifier = verifierOf(config);
  if (verifier !== '') return { setup: [], commands: [verifier], from: '.github/foreman.yml', minutes };
  if (commands.length > 0) {
    const all = commands.map(({ run }) => run);
    return { setup: [...setup], commands: all, from: '.github/foreman.yml', minutes };
  }
  const at = placeOf('HEAD', '');
  const names = [...world.entries.keys()]
    .filter((key) => key.startsWith(at))
    .map((key) => key.slice(at.length));
  const found = detectVerify({
    names: new Set(names.filter((name) => !name.includes('/'))),
    textOf: (name) => world.texts.get(placeOf('HEAD', name)),
  });
  if (!found) return null;
  const first = setup.length > 0 ? setup : found.setup;
  return { setup: [...first], commands: [...found.commands], from: found.from, minutes };
}

/** Whether it depends on what a candidate touches which commands it has to pass. */
export const isBound = (config: Config): boolean =>
  verifierOf(config) === '' && config.verify.commands.some(({ paths }) => paths.length > 0);

/**
 * The commands for a candidate that touches these paths: those that belong to one of them, and those that belong to none. Where that were
 * no command at all, it is all of them: nothing passes since nothing was asked.
 */
export function planFor(
  whole: VerifyPlan,
  commands: readonly VerifyCommand[],
  touched: readonly string[],
): VerifyPlan {
  const chosen = commands.filter(({ paths }) => paths.length === 0 || touched.some(compileGlobs(paths)));
  if (touched.length === 0 || chosen.length === 0 || chosen.length === commands.length) return whole;
  return { ...whole, commands: chosen.map(({ run }) => run), part: true };
}
