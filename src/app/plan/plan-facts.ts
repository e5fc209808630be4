import type { Config } from '../../domain/config.ts';
import type { PlannedTask } from '../../domain/plan.ts';
import type { CiWorkflow, PlanFacts } from '../../domain/plan-facts.ts';
import type { WorkflowView } from '../../domain/set-up.ts';
import { detectVerify, verifyTexts } from '../../intake/detect-verify.ts';
import { readWorkflow } from '../../intake/read-workflow.ts';
import { estimatePlan } from '../../plan/estimate-plan.ts';
import { compileGlobs, globProblem } from '../../text/globs.ts';
import { ciModeOf } from '../ci/look-at-ci.ts';
import type { ModelDeps } from '../model-deps.ts';
import { textsOf } from '../model-deps.ts';
import { repositoryMap } from '../repository-map.ts';

const WORKFLOWS = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const MOST_WORKFLOWS = 40;
/** Rules and role of a worker, beside the map. */
const RULES_CHARACTERS = 14_000;
const CHARACTERS_PER_TOKEN = 4;

/** What a person wants to know about a plan before it is built, found out from the tree that it was made on. */
export async function planFacts(
  deps: ModelDeps,
  { config, modelOf }: { readonly config: Config; readonly modelOf: (worker: string) => string },
  tasks: readonly PlannedTask[],
): Promise<PlanFacts> {
  const map = await repositoryMap(deps.mapTree);
  const estimate = estimatePlan(tasks, {
    prefixTokens: Math.ceil((map.length + RULES_CHARACTERS) / CHARACTERS_PER_TOKEN),
    modelOf,
    price: deps.price,
  });
  const mode = ciModeOf(config);
  const verifiedBy = mode === null ? {} : { verifiedBy: mode };
  return { estimate, verify: await verifyOf(deps, config), ci: await ciOf(deps), ...verifiedBy };
}

/** The commands that verification runs, and where they are from. */
export async function verifyOf(
  { tree }: Pick<ModelDeps, 'tree'>,
  config: Config,
): Promise<PlanFacts['verify']> {
  const { commands } = config.verify;
  if (commands.length > 0) return { commands: [...commands], from: '.github/foreman.yml' };
  const texts = await textsOf(tree)([...verifyTexts]);
  const names = (await tree.list()).map((entry) => entry.path.split('/')[0] ?? '');
  const found = detectVerify({ names: new Set(names), textOf: (name) => texts.get(name) });
  return found && { commands: found.commands.map((run) => ({ run, paths: [] })), from: found.from };
}

/** The repository's own workflows that our branches or pull requests are matched by. */
async function ciOf({ tree }: ModelDeps): Promise<CiWorkflow[]> {
  const paths = (await tree.list()).map((entry) => entry.path).filter((path) => WORKFLOWS.test(path));
  const texts = await textsOf(tree)(paths.slice(0, MOST_WORKFLOWS));
  return [...texts].flatMap(([path, text]) => {
    const view = readWorkflow(path, text);
    const by = view === null ? [] : startedBy(view);
    return view === null || by.length === 0 ? [] : [{ name: view.name, path, by }];
  });
}

/** `branches` of a push names where it goes, that of a pull request where it shall go to. */
function startedBy({ triggers }: WorkflowView): CiWorkflow['by'] {
  return triggers.flatMap(({ event, branches }): CiWorkflow['by'] => {
    const globs = branches?.filter((glob) => globProblem(glob) === undefined);
    const ours = globs === undefined || compileGlobs(globs)('foreman/1/work');
    if (event === 'push') return ours ? ['push'] : [];
    if (event !== 'pull_request' && event !== 'pull_request_target') return [];
    return [ours ? 'pull_request' : 'final'];
  });
}
