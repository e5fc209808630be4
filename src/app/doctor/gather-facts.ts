import type { Seen, SetUpFacts } from '../../domain/set-up-facts.ts';
import type { SetUpReader } from '../../ports/set-up.ts';
import type { BuiltInProfiles } from '../../ports/small.ts';
import type { Answer } from '../../ports/answer.ts';
import { lookAtCiToken } from './look-at-ci-token.ts';
import type { ToldTokens } from './look-at-ci-token.ts';
import { lookAtConfig } from './look-at-config.ts';
import { lookAtWorkflows } from './look-at-workflows.ts';
import { known, mapSeen, seen } from './seen.ts';

export interface DoctorDeps {
  readonly reader: SetUpReader;
  readonly builtIn: BuiltInProfiles;
  /** The templates of this version by name; null where they are not at hand. */
  readonly templates: Readonly<Record<string, string>> | null;
  /** What the job's environment tells and its token may not see; undefined in a terminal. */
  readonly told: {
    readonly hasKey?: boolean | undefined;
    readonly paused?: boolean | undefined;
    readonly tokens?: ToldTokens;
  };
  /** Mints a token as the GitHub App, where its id and key are at hand. */
  readonly tryApp?: () => Promise<Answer<unknown>>;
}

const NOT_SEEN = { names: {}, verifier: '', verifyMode: '' };
const KEY = 'ANTHROPIC_API_KEY';
/** Branches of a request that is not there: rules hold for names. */
const SAMPLES = ['foreman/0/work', 'foreman/0/task-1'];

/** Looks at everything that an installation needs, by reading alone. */
export async function gatherFacts({
  reader,
  builtIn,
  templates,
  told,
  tryApp,
}: DoctorDeps): Promise<SetUpFacts> {
  const repository = seen(await reader.repository());
  const config = await lookAtConfig(reader, builtIn);
  const { names, verifier, verifyMode } = config.config.seen ? config.config.value : NOT_SEEN;
  const [actions, workflowToken, workflows, rules] = await Promise.all([
    reader.actions(),
    reader.workflowToken(),
    lookAtWorkflows(reader, { templates, settings: { names, verifier } }),
    rulesOf(reader, repository.seen ? repository.value.defaultBranch : 'main'),
  ]);
  return {
    repository,
    actions: seen(actions),
    workflowToken: seen(workflowToken),
    workflowOff: await isOff(reader),
    key:
      told.hasKey === undefined
        ? mapSeen(seen(await reader.secretNames()), (names) => names.includes(KEY))
        : known(told.hasKey),
    paused:
      told.paused === undefined
        ? mapSeen(seen(await reader.variable('FOREMAN_PAUSED')), (value) => value === 'true')
        : known(told.paused),
    workflows,
    rules,
    labels: seen(await reader.labels(1)),
    ciToken: await lookAtCiToken({ reader, told: told.tokens, tryApp }, verifyMode),
    ...config,
  };
}

async function rulesOf(reader: SetUpReader, defaultBranch: string): Promise<SetUpFacts['rules']> {
  const answers = await Promise.all([...SAMPLES, defaultBranch].map((branch) => reader.rulesOf(branch)));
  const types: (readonly string[])[] = [];
  for (const answer of answers) {
    // A plan that has no rules for private repositories refuses to list them: none can be in the way.
    if (answer.kind === 'refused' && answer.setting === 'plan-lacks-feature') types.push([]);
    else if (answer.kind !== 'done') return seen(answer);
    else types.push(answer.value);
  }
  const ours = [...new Set(types.slice(0, SAMPLES.length).flat())];
  return known({ ours, defaults: [...new Set(types.at(-1) ?? [])] });
}

async function isOff(reader: SetUpReader): Promise<Seen<boolean>> {
  return mapSeen(seen(await reader.workflows()), (all) =>
    all.some(({ path, state }) => path.endsWith('/foreman.yml') && state !== 'active'),
  );
}
