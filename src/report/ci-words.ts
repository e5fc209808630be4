import type { CheckReport, CheckState, CiTrouble, CiVerdict } from '../domain/ci.ts';
import type { Config } from '../domain/config.ts';
import type { Oid } from '../domain/ids.ts';
import type { CommitStatusText } from './commit-status.ts';
import { explainError } from './error-words.ts';
import { enumerate } from './say.ts';

/** How CI verifies here, as far as the words need it. */
export type CiManner = Pick<Config['verify'], 'mode' | 'minutes' | 'workflow'>;

/** What CI came to, with the likely cause and what mends it, as sentences for the task's issue. */
export function renderCiEnd(
  said: Omit<CiVerdict, 'outcome'> & { readonly outcome: CiTrouble | 'red' },
  manner: CiManner,
): string {
  const { outcome, checks, why } = said;
  const names = enumerate(checks.map(({ name }) => name)) || 'The repository’s own checks';
  const be = checks.length > 1 || checks.length === 0 ? 'are' : 'is';
  switch (outcome) {
    case 'red':
      return `The change was tested as it would land, by the repository’s own checks: ${names} ${be} red.`;
    case 'not-started':
      return why === '' ? neverStarted(checks, manner) : refusedStart(said, manner);
    case 'not-ended':
      return `${names} began and did not end in ${manner.minutes} minutes, so the change counts neither as good nor as bad. The likely cause: no runner is free, the run waits for a person’s approval, or it takes longer than \`verify.minutes\` allows.`;
    case 'base-red':
      return `${names} ${be} red, and red on the commit that the change stands on as well, so that this says nothing about the change; no attempt was used. Mend it on the default branch first.`;
    case 'flaky':
      return `${names} said red and green of the same commit, more than once, so the change counts neither as good nor as bad; no attempt was used. Somebody should make the check say the same each time.`;
  }
}

/** The same of our own verify job, by the command that failed where it is known. */
export const renderRedWithout = (command: string | null): string =>
  `${command === null ? 'The command that failed' : `\`${command}\``} is red on the commit that the change stands on as well, so that this says nothing about the change; no attempt was used. Mend it on the default branch first.`;

function neverStarted(checks: readonly CheckReport[], { mode, workflow }: CiManner): string {
  const missing = enumerate(checks.map(({ name }) => name));
  const what = missing === '' ? 'No check of the repository' : `Of the checks that count, ${missing}`;
  if (mode === 'dispatch')
    return `${what} reported on the commit that would land, though ${workflow ?? 'the workflow'} was started. The likely cause: no job of that workflow bears the name in \`verify.required\`, all of its jobs were skipped, or a ruleset of the repository keeps the workflow from running.`;
  return `${what} reported on the commit that would land. The likely cause: GitHub starts no workflow for what the job’s own token pushes. Give Foreman a GitHub App (FOREMAN_APP_ID and FOREMAN_APP_PRIVATE_KEY) or a token of a machine user (FOREMAN_CI_TOKEN), each with contents: write, and let the CI run on pushes to \`foreman/**\`; or set \`verify.mode: dispatch\`, which needs no such token.`;
}

const refusedStart = (
  { why, setting }: Pick<CiVerdict, 'why' | 'setting'>,
  { mode, workflow }: CiManner,
): string =>
  mode === 'dispatch'
    ? `GitHub did not start ${workflow ?? 'the workflow'}: ${why}. The file must stand in .github/workflows on the default branch and have \`workflow_dispatch:\` among its triggers, without inputs that are required.`
    : `The branch that the CI was to see could not be made: ${why}. ${setting?.startsWith('app-') ? explainError(setting) : WHO_MAKES_IT}`;

const WHO_MAKES_IT =
  'Whoever makes it, the GitHub App or the owner of FOREMAN_CI_TOKEN, needs contents: write here, and rulesets must let them make branches below foreman/.';

/** The same as a commit status under the name of a required check; green is said of the exact commit that was tested. */
export function renderMirrored(
  outcome: CiVerdict['outcome'],
  check: CheckState | null,
  candidate: Oid,
): CommitStatusText {
  const on = `Said of ${candidate.slice(0, 7)}, as it would land`;
  if (outcome === 'green') return { state: 'success', description: `${on}: green` };
  if (outcome === 'red' || outcome === 'base-red')
    return check === 'red'
      ? { state: 'failure', description: `${on}: red` }
      : { state: 'pending', description: `${on}: another check is red` };
  return { state: 'error', description: `${on}: ${MIRRORED[outcome]}` };
}

const MIRRORED: Readonly<Record<'not-started' | 'not-ended' | 'flaky', string>> = {
  'not-started': 'it did not start',
  'not-ended': 'it did not end in time',
  flaky: 'red and green of the same commit',
};
