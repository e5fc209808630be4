import type { Deps } from '../../src/app/deps.ts';
import type { Play } from './player.ts';
import type { TokenStep } from './stage.ts';

/** Lets something happen once, right before a step writes the journal, when that was armed. */
export interface Overtake {
  readonly around: NonNullable<Play['around']>;
  readonly arm: (act: () => Promise<unknown>) => void;
}

export function overtake(step: TokenStep): Overtake {
  let act: (() => Promise<unknown>) | null = null;
  const append = async (deps: Deps, wanted: Parameters<Deps['journal']['append']>[0]) => {
    const now = act;
    act = null;
    await now?.();
    return deps.journal.append(wanted);
  };
  return {
    arm: (next) => void (act = next),
    around: (now, deps) =>
      now === step
        ? { ...deps, journal: { ...deps.journal, append: (wanted) => append(deps, wanted) } }
        : deps,
  };
}
