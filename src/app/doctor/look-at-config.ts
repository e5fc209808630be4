import type { Config } from '../../domain/config.ts';
import { ForemanError } from '../../domain/fault.ts';
import { verifierOf } from '../../domain/verifier.ts';
import type { Seen, SetUpFacts } from '../../domain/set-up-facts.ts';
import { configPath, readConfig } from '../../intake/config.ts';
import type { SetUpReader } from '../../ports/set-up.ts';
import type { BuiltInProfiles } from '../../ports/small.ts';
import { expect } from '../expect.ts';
import { loadProfiles } from '../load-profiles.ts';
import { known, seen } from './seen.ts';

type Facts = Pick<SetUpFacts, 'config' | 'profiles' | 'assignable'>;

/** The configuration of the default branch, its profiles, and the assignee that it names. */
export async function lookAtConfig(reader: SetUpReader, builtIn: BuiltInProfiles): Promise<Facts> {
  const text = await reader.text(configPath);
  if (text.kind !== 'done') return { config: seen(text), profiles: seen(text), assignable: seen(text) };
  const read = readConfig(text.value ?? undefined);
  if (!read.ok) {
    const problems = read.error.map((problem) => `line ${problem.line}: ${problem.message}`);
    const config = {
      problems,
      trigger: '',
      assignee: '',
      verifyMode: '',
      pools: [],
      names: {},
      verifier: '',
    };
    return { config: known(config), profiles: known([]), assignable: known(null) };
  }
  return {
    config: known(factsOf(read.value)),
    profiles: await problemsOfProfiles(reader, builtIn, read.value),
    assignable: await assignableOf(reader, read.value.claimAssignee),
  };
}

const factsOf = (config: Config) => ({
  problems: [],
  trigger: config.trigger,
  assignee: config.claimAssignee,
  verifyMode: config.verify.mode,
  pools: config.pools.map(({ name }) => name),
  names: config.names,
  verifier: verifierOf(config),
});

async function problemsOfProfiles(
  reader: SetUpReader,
  builtIn: BuiltInProfiles,
  config: Config,
): Promise<Seen<readonly string[]>> {
  try {
    await loadProfiles(config, builtIn, (paths) => textsOf(reader, paths));
    return known([]);
  } catch (error) {
    if (!(error instanceof ForemanError)) throw error;
    if (error.code === 'github-refused' || error.code === 'github-unknown')
      return { seen: false, why: 'lost', message: error.message };
    return known([error.message]);
  }
}

async function textsOf(reader: SetUpReader, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const path of new Set(paths)) {
    const text = expect(await reader.text(path), `Reading ${path}`);
    if (text !== null) texts.set(path, text);
  }
  return texts;
}

async function assignableOf(reader: SetUpReader, login: string): Promise<Seen<boolean | null>> {
  if (login === 'requester' || login === 'none') return known(null);
  return seen(await reader.canBeAssigned(login));
}
