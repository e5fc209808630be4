import type { Play } from './player.ts';
import { openScene } from './shop.ts';
import type { Scene } from './shop.ts';
import type { TokenStep } from './stage.ts';

/** The scene of a request in which somebody does something once, right before a step first looks at the repository. */
export async function during(
  step: TokenStep,
  play: Play,
  act: (scene: Scene) => Promise<unknown>,
): Promise<Scene> {
  let scene: Scene | undefined;
  let done = false;
  const once = async (): Promise<void> => {
    if (done || !scene) return;
    done = true;
    await act(scene);
  };
  return (scene = await openScene({
    ...play,
    around: (now, deps) =>
      now === step
        ? { ...deps, forge: { ...deps.forge, look: async (query) => (await once(), deps.forge.look(query)) } }
        : deps,
  }));
}
