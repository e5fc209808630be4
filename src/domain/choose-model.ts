import type { Config } from './config.ts';
import { currentModel, type ModelName } from './model-name.ts';
import type { Profile } from './profile.ts';

/** The model of a profile in a pool: the role's own override, else the profile's, else the one of all foremen or workers. */
export function chooseModel(models: Config['models'], profile: Profile, pool: string): ModelName {
  const general = profile.role === 'foreman' ? models.foreman : models.worker;
  const written = models.roles[pool] ?? models.roles[profile.name] ?? profile.model ?? general;
  return currentModel(written === 'small' ? models.small : written);
}
