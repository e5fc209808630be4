import type { InstallPlan, PlannedFile } from '../domain/set-up.ts';

/** What `init` tells before it writes anything: files, labels, what was found, and what only a person can set. */
export function renderInstallPlan(plan: InstallPlan, { force }: { readonly force: boolean }): string {
  const files = plan.files.map((file) => `  ${verbOf(file, force).padEnd(10)} ${file.path}`);
  return [
    `Foreman as ${plan.action}, called by ${plan.trigger} and @${plan.trigger.slice(1)}.`,
    `Files:\n${files.join('\n')}`,
    `Labels, made when they are first needed, or adopted if they are there:\n  ${plan.labels.join(', ')}`,
    verifyLine(plan),
    ...plan.clashes.map(
      ({ path, word }) =>
        `Warning: ${path} listens to comments and names ${word} too, so one comment would start both. Choose another word: --trigger /<word>.`,
    ),
  ].join('\n\n');
}

/** What remains to do by hand after the files are there. */
export function renderNextSteps({ trigger, verifyMode }: InstallPlan): string {
  const steps = [
    'Commit these files and bring them to the default branch: GitHub hears comments from there alone.',
    'Settings → Secrets and variables → Actions → New repository secret: ANTHROPIC_API_KEY.',
    'Settings → Actions → General → Workflow permissions: tick "Allow GitHub Actions to create and approve pull requests".',
    'Rulesets that cover every branch: exclude `foreman/**/*` (Settings → Rules → Rulesets).',
    ...(verifyMode === 'checks' ? [APP] : []),
    'The same command with `doctor` in place of `init` looks at all of this and says what is missing; it needs GITHUB_TOKEN.',
    `Write \`${trigger} <what you want>\` on an issue. To stop all new work: set the repository variable FOREMAN_PAUSED to true.`,
  ];
  return ['What remains for you:', ...steps.map((step, index) => `  ${index + 1}. ${step}`)].join('\n');
}

const APP =
  'verify.mode: checks needs somebody to whom the CI listens: a GitHub App with Contents: Read and write, installed on this repository, as the variable FOREMAN_APP_ID and the secret FOREMAN_APP_PRIVATE_KEY (docs/set-up.md).';

/** A changed file that was left as it is. */
export const renderLeft = (path: string, diff: string): string =>
  `${path} is not what this version writes, and was left alone. With --force it becomes:\n${diff}`;

function verbOf({ state }: PlannedFile, force: boolean): string {
  if (state === 'new') return 'write';
  if (state === 'same') return 'unchanged';
  if (state === 'kept') return 'keep yours';
  return force ? 'overwrite' : 'differs';
}

const verifyLine = ({ verify, verifyMode }: InstallPlan): string =>
  verifyMode !== null
    ? `Verification: the repository’s own CI (verify.mode: ${verifyMode}). It runs code that a model wrote with whatever that CI may read, secrets included; verify.mode: job runs it without any.`
    : verify === null
      ? 'Verification: no commands were found. Set verify.commands in .github/foreman.yml, or all of it stays a draft.'
      : `Verification, found in ${verify.from}: ${[...verify.setup, ...verify.commands].join(' && ')}`;
