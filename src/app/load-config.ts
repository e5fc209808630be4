import type { Config } from '../domain/config.ts';
import { ForemanError } from '../domain/fault.ts';
import type { World } from '../domain/world.ts';
import { configPath, readConfig } from '../intake/config.ts';

/** The configuration as it stands on the default branch; the world must have been asked for its text. */
export function configOf(world: Pick<World, 'texts'>): Config {
  const read = readConfig(world.texts.get(configPath));
  if (read.ok) return read.value;
  const problems = read.error.map((problem) => problem.message).join(' ');
  throw new ForemanError('bad-configuration', `${configPath} cannot be used: ${problems}`);
}
