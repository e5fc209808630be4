import type { InstallPlan, PlannedFile } from '../../domain/set-up.ts';
import { configPath } from '../../intake/config.ts';
import { renderConfigSample } from '../../intake/config-sample.ts';
import { detectVerify } from '../../intake/detect-verify.ts';
import { verifierProblem } from '../../intake/read-verifier.ts';
import { verifierWords } from '../../report/verifier.ts';
import { ForemanError } from '../../domain/fault.ts';
import { Priority } from '../../domain/plan.ts';
import { builtInPools } from '../../intake/config-pools.ts';
import type { Folder } from '../../ports/folder.ts';
import { profilesNote } from '../../report/profiles-note.ts';
import { epicLabel, labelStates, priorityLabel, stateLabel, workerLabel } from '../../text/names-labels.ts';
import type { LabelNames } from '../../text/names-labels.ts';
import { PROFILE_FOLDER } from '../load-profiles.ts';
import { renderWorkflows, type WorkflowParameters } from '../render-workflows.ts';
import { ciTriggersIn, verifyModeIn } from './ci-triggers.ts';
import { findClashes } from './find-clashes.ts';
import { installSettingsIn } from './install-settings.ts';
import { workflowsIn } from './workflows-in.ts';

export const PROFILES_NOTE = `${PROFILE_FOLDER}/README.md`;

/** What an installation would write into a checkout, and what it found there; reads only. */
export function planInstall(
  folder: Folder,
  templates: Readonly<Record<string, string>>,
  parameters: WorkflowParameters,
): InstallPlan {
  const verify = detectVerify({
    names: new Set(folder.names('')),
    textOf: (name) => folder.read(name) ?? undefined,
  });
  const settings = installSettingsIn(folder.read(configPath) ?? undefined);
  const verifier = settings.verifier ?? '';
  const problem = verifier === '' ? null : verifierProblem(folder.read(verifier));
  if (problem) throw new ForemanError('bad-configuration', verifierWords(verifier, problem));
  const trigger = parameters.trigger.slice(1);
  const sample = renderConfigSample({ trigger, notes: [verifyNote(verify)] });
  const mode = verifyModeIn(folder);
  const ci = ciTriggersIn(folder);
  const ours = Object.entries(renderWorkflows(templates, { ...parameters, ...settings, ci }));
  return {
    ...parameters,
    files: [
      ...ours.map(([path, text]) => planned(folder, path, { text, keep: false })),
      planned(folder, configPath, { text: sample, keep: true }),
      planned(folder, PROFILES_NOTE, { text: profilesNote, keep: true }),
    ],
    clashes: findClashes(workflowsIn(folder), parameters.trigger),
    verify,
    verifyMode: mode,
    labels: ourLabels(settings.names ?? {}),
  };
}

/** Names of the labels that Foreman makes when it first needs them, with the built-in worker types. */
export const ourLabels = (names: LabelNames): readonly string[] =>
  [
    ...labelStates.map((state) => stateLabel(state, names)),
    epicLabel(names),
    ...builtInPools().map(({ name }) => workerLabel(name, names)),
    ...Priority.options.map((priority) => priorityLabel(priority, names)),
  ].map(({ name }) => name);

function planned(
  folder: Folder,
  path: string,
  { text, keep }: { readonly text: string; readonly keep: boolean },
): PlannedFile {
  const now = folder.read(path);
  const other = keep ? 'kept' : 'changed';
  return { path, text, now, state: now === null ? 'new' : now === text ? 'same' : other };
}

const verifyNote = (verify: InstallPlan['verify']): string =>
  verify === null
    ? 'No verify commands were found in this repository: set verify.commands, or all of it stays a draft.'
    : `Found in ${verify.from} and used unless verify.commands says otherwise: ${[...verify.setup, ...verify.commands].join(', ')}`;
