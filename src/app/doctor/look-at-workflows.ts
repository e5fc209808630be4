import type { OwnWorkflow, Seen, WorkflowFacts } from '../../domain/set-up-facts.ts';
import type { WorkflowView } from '../../domain/set-up.ts';
import { verifierProblem } from '../../intake/read-verifier.ts';
import { readWorkflow } from '../../intake/read-workflow.ts';
import type { SetUpReader } from '../../ports/set-up.ts';
import { findClashes } from '../init/find-clashes.ts';
import { WORKFLOW_FOLDER } from '../init/workflows-in.ts';
import { renderWorkflows } from '../render-workflows.ts';
import type { CiTriggers, WorkflowParameters } from '../render-workflows.ts';
import type { LabelNames } from '../../text/names-labels.ts';
import { known, seen } from './seen.ts';

const OURS = ['foreman.yml', 'foreman-task.yml'].map((name) => `${WORKFLOW_FOLDER}/${name}`);
const MOST_FILES = 40;

/** The workflows of the default branch: ours against the templates, and what else listens. */
export async function lookAtWorkflows(
  reader: SetUpReader,
  { templates, settings }: Wanted,
): Promise<Seen<WorkflowFacts>> {
  const files = await reader.names(WORKFLOW_FOLDER);
  if (files.kind !== 'done') return seen(files);
  const paths = files.value
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => `${WORKFLOW_FOLDER}/${name}`);
  const texts = new Map<string, string>();
  for (const path of paths.slice(0, MOST_FILES)) {
    const text = await reader.text(path);
    if (text.kind !== 'done') return seen(text);
    if (text.value !== null) texts.set(path, text.value);
  }
  const views = [...texts].flatMap(([path, text]): readonly WorkflowView[] => {
    const view = readWorkflow(path, text);
    return view ? [view] : [];
  });
  const installed = installedAs(texts.get(OURS[0] ?? '') ?? '');
  return known({
    ours: OURS.map((path) =>
      judge({ path, texts, installed: installed && { ...installed, ...settings }, templates }),
    ),
    trigger: installed?.trigger ?? null,
    hearsCi: installed?.ci != null,
    clashes: findClashes(views, installed?.trigger ?? '/foreman'),
    verifier: lookAtVerifier(settings.verifier, texts),
    others: views.filter(({ path }) => !OURS.includes(path)),
  });
}

/** What the installed workflows should be made from. */
interface Wanted {
  readonly templates: Readonly<Record<string, string>> | null;
  readonly settings: { readonly names: LabelNames; readonly verifier: string };
}

const lookAtVerifier = (path: string, texts: ReadonlyMap<string, string>): WorkflowFacts['verifier'] =>
  path === '' ? null : { path, problem: verifierProblem(texts.get(path) ?? null) };

interface Installed {
  readonly action: string;
  readonly trigger: string;
  readonly ci: CiTriggers | null;
}

/** What an installation was made with, as its file tells. */
function installedAs(text: string): Installed | null {
  const trigger = /^ *trigger: (\/[a-z][a-z0-9-]*) *$/m.exec(text)?.[1];
  const action = /uses: ([\w.-]+\/[\w.-]+@[0-9a-f]{40})(?= *\n *with:\n *step: )/.exec(text)?.[1];
  return trigger === undefined || action === undefined ? null : { trigger, action, ci: ciIn(text) };
}

function judge(at: {
  readonly path: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly installed: WorkflowParameters | null;
  readonly templates: Readonly<Record<string, string>> | null;
}): OwnWorkflow {
  const text = at.texts.get(at.path);
  if (text === undefined) return { path: at.path, state: 'missing' };
  if (at.templates === null) return { path: at.path, state: 'unknown' };
  if (at.installed === null) return { path: at.path, state: 'differs' };
  const wanted = renderWorkflows(at.templates, at.installed)[at.path];
  return { path: at.path, state: text === wanted ? 'same' : 'differs' };
}

/** Which CI the installed file is started by. */
function ciIn(text: string): CiTriggers | null {
  const suites = /^ {2}check_suite:$/m.test(text);
  const listed = /^ {2}workflow_run:\n {4}workflows: \[(.*)\]$/m.exec(text)?.[1];
  if (!suites && listed === undefined) return null;
  const names = [...(listed ?? '').matchAll(/"((?:[^"\\]|\\.)*)"/g)];
  return { workflows: names.map(([, name = '']) => name.replaceAll(/\\(["\\])/g, '$1')), suites };
}
