import { detectVerify, verifyTexts } from '../../intake/detect-verify.ts';
import type { Config } from '../../domain/config.ts';
import { verifierOf } from '../../domain/verifier.ts';
import type { VerifyPlan } from '../../domain/verify-plan.ts';
import type { World } from '../../domain/world.ts';
import { placeOf } from '../../domain/world.ts';

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
    return { setup: [...setup], commands: [...commands], from: '.github/foreman.yml', minutes };
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
