import type { Config } from '../domain/config.ts';
import { ForemanError } from '../domain/fault.ts';
import { placeOf } from '../domain/world.ts';
import type { World } from '../domain/world.ts';
import { configPath, readConfig } from '../intake/config.ts';
import type { FileAt } from '../ports/forge.ts';

/** What a read must ask for so that `configOf` can answer. */
export const configText: FileAt = { at: 'HEAD', path: configPath };

/** The configuration as it stands on the default branch. */
export const configOf = (world: Pick<World, 'texts'>): Config =>
  configFrom(world.texts.get(placeOf(configText.at, configText.path)));

/** The last text that was read: a step asks for what it configures dozens of times. */
let last: { readonly text: string | undefined; readonly config: Config } | null = null;

/** The configuration that a text holds; no text is the default one. */
export function configFrom(text: string | undefined): Config {
  if (last !== null && last.text === text) return last.config;
  const read = readConfig(text);
  if (read.ok) {
    last = { text, config: read.value };
    return read.value;
  }
  const problems = read.error.map((problem) => problem.message).join(' ');
  throw new ForemanError('bad-configuration', `${configPath} cannot be used: ${problems}`);
}
