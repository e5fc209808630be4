import type { Check, SetUpFacts } from '../domain/set-up-facts.ts';
import { parseLabel } from '../text/names-labels.ts';
import { verifierWords } from './verifier.ts';
import { ciTokenChecks } from './doctor-ci-token.ts';
import { good, row, warning, wrong } from './doctor-row.ts';
import { enumerate, sayLine } from './say.ts';

/** The rows about what stands in files: configuration, profiles, assignee, verification, labels. */
export const configChecks = (facts: SetUpFacts): Check[] => [
  row('configuration', facts.config, ({ problems, trigger }) => {
    const heard = facts.workflows.seen ? facts.workflows.value.trigger : null;
    if (problems.length > 0)
      return wrong(
        enumerate(
          problems.map((one) => sayLine(one, 200)),
          5,
        ),
        'Correct `.github/foreman.yml` on the default branch.',
      );
    if (heard !== null && heard !== `/${trigger}`)
      return wrong(
        `\`trigger\` is ${trigger}, and the workflow listens to \`${heard}\``,
        `Run \`init --trigger /${trigger}\` again, or put \`trigger: ${heard.slice(1)}\` into \`.github/foreman.yml\`.`,
      );
    return good('valid');
  }),
  row('profiles', facts.profiles, (problems) =>
    problems.length > 0
      ? wrong(
          enumerate(problems.map((one) => sayLine(one, 300))),
          'Correct the profile on the default branch.',
        )
      : good('every pool has one'),
  ),
  row('assignee', facts.assignable, (can) => {
    const who = facts.config.seen ? facts.config.value.assignee : '';
    if (can === null) return good('whoever asked, or nobody');
    if (can) return good(`${sayLine(who, 60)} can be assigned`);
    return wrong(
      `${sayLine(who, 60)} cannot be assigned`,
      'Give the account write access to the repository, or set `claim_assignee: requester`. Bots can never be assigned.',
    );
  }),
  verifyRow(facts),
  ...ciTokenChecks(facts),
  labelRow(facts),
];

const verifyRow = ({ config, workflows }: SetUpFacts): Check =>
  row('verification', config, ({ verifyMode }) => {
    const verifier = workflows.seen ? workflows.value.verifier : null;
    if (verifier?.problem)
      return wrong(
        verifierWords(verifier.path, verifier.problem),
        'Correct it on the default branch, then run `init --force`.',
      );
    if (verifyMode === 'checks' || verifyMode === 'dispatch')
      return byCi(verifyMode, !workflows.seen || workflows.value.hearsCi);
    return good(
      verifier === null
        ? 'in a job of its own without any secret'
        : `by ${sayLine(verifier.path, 80)}, without any secret`,
    );
  });

const byCi = (mode: string, isHeard: boolean) =>
  isHeard
    ? warning(
        `mode \`${mode}\`: code that a model wrote runs with what that CI may read, secrets included`,
        'Set `verify.mode: job` unless that is meant.',
      )
    : warning(
        `mode \`${mode}\`, and Foreman’s workflow is not started when CI ends: each verdict waits for the half-hourly sweep`,
        'Run `init --force` again, which writes the trigger for this configuration.',
      );

/** A label that differs from one of ours in case alone is adopted; one that looks like ours and is none confuses people. */
const labelRow = ({ labels, config }: SetUpFacts): Check =>
  row('labels', labels, (all) => {
    const names = config.seen ? config.value.names : {};
    const strange = all.filter((name) => /^foreman:/i.test(name) && parseLabel(name, names) === undefined);
    const missing = Object.values(names).filter(
      (name) => !all.some((one) => one.toLowerCase() === name.toLowerCase()),
    );
    if (strange.length > 0)
      return warning(
        `${enumerate(strange.map((name) => sayLine(name, 60)))} look like labels of Foreman and are none`,
        'Rename them, so that nobody waits for them to do something.',
      );
    if (missing.length > 0)
      return warning(
        `\`names\` maps to ${enumerate(missing.map((name) => sayLine(name, 60)))}, which the repository does not have`,
        'They are made when first needed; check the spelling.',
      );
    return good('none in the way; what is missing is made when first needed');
  });
