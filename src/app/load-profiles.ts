import type { Config, Pool } from '../domain/config.ts';
import { ForemanError } from '../domain/fault.ts';
import type { LoadedProfile, Profile } from '../domain/profile.ts';
import { readProfile } from '../intake/profile.ts';
import type { BuiltInProfiles } from '../ports/small.ts';

/** Where a repository keeps profiles of its own; they go before the built-in ones of the same name. */
export const PROFILE_FOLDER = '.github/foreman/profiles';

export type ReadTexts = (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** Each pool with its profile, from the repository or built in. */
export async function loadProfiles(
  config: Config,
  builtIn: BuiltInProfiles,
  readTexts: ReadTexts,
): Promise<readonly { readonly pool: Pool; readonly profile: Profile }[]> {
  const own = await readTexts(config.pools.flatMap((pool) => pathsOf(nameOf(pool))));
  return config.pools.map((pool) => ({ pool, profile: loadOne(nameOf(pool), own, builtIn).profile }));
}

/** The foreman's own profile. */
export async function loadForeman(builtIn: BuiltInProfiles, readTexts: ReadTexts): Promise<Profile> {
  return loadOne('foreman', await readTexts(pathsOf('foreman')), builtIn).profile;
}

/** One worker's profile, by the pool that serves its type. */
export async function loadWorker(
  pool: Pool,
  builtIn: BuiltInProfiles,
  readTexts: ReadTexts,
): Promise<Profile> {
  const name = nameOf(pool);
  return loadOne(name, await readTexts(pathsOf(name)), builtIn).profile;
}

const pathsOf = (name: string): string[] =>
  ['md', 'json'].map((ending) => `${PROFILE_FOLDER}/${name}.${ending}`);

function nameOf(pool: Pool): string {
  if (pool.profile.kind === 'file') return pool.profile.name;
  throw new ForemanError(
    'not-built',
    `Pool ${pool.name} names the bundle ${pool.profile.bundle.text}, and this version does not fetch bundles yet. Put its profile into ${PROFILE_FOLDER}/ instead.`,
  );
}

function loadOne(name: string, own: ReadonlyMap<string, string>, builtIn: BuiltInProfiles): LoadedProfile {
  const path = pathsOf(name).find((one) => own.has(one));
  const text = path === undefined ? builtIn.read(name) : own.get(path);
  if (text === undefined) {
    throw new ForemanError(
      'bad-configuration',
      `There is no profile ${name}: add ${PROFILE_FOLDER}/${name}.md.`,
    );
  }
  const read = readProfile(path ?? `${name}.md`, text);
  if (read.ok) return read.value;
  const problems = read.error.map((problem) => problem.message).join(' ');
  throw new ForemanError('bad-configuration', `The profile ${path ?? name} cannot be used: ${problems}`);
}
