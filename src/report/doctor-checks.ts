import type { Check, SetUpFacts } from '../domain/set-up-facts.ts';
import { ciCheck } from './doctor-ci.ts';
import { configChecks } from './doctor-config.ts';
import { good, row, wrong, warning } from './doctor-row.ts';
import { errorWords } from './error-words.ts';
import { ruleCheck } from './doctor-rules.ts';
import { enumerate, sayLine } from './say.ts';

/** Every row of the check-up, in the order in which one would mend them. */
export function checksOf(facts: SetUpFacts): readonly Check[] {
  return [
    ...repositoryChecks(facts),
    actionsCheck(facts),
    pullsCheck(facts),
    usualCheck(facts),
    keyCheck(facts),
    ...workflowChecks(facts),
    ruleCheck(facts),
    ciCheck(facts),
    ...configChecks(facts),
    pausedCheck(facts),
  ];
}

function repositoryChecks({ repository }: SetUpFacts): Check[] {
  return [
    row('repository', repository, ({ name, fork, archived, hasIssues }) => {
      if (archived) return wrong(`${name} is archived`, errorWords.archived.path);
      if (!hasIssues) return wrong(`${name} has no issues`, errorWords['issues-off'].path);
      if (fork)
        return warning(
          `${name} is a fork: Foreman hears nothing in forks`,
          'Install it in the repository that was forked.',
        );
      return good(`${name}, issues are on, no fork`);
    }),
    row('your token', repository, ({ role }) => {
      if (role === null) return good("the job's own, narrowed by `permissions:` in the workflow");
      if (role === 'admin') return good('an admin’s: settings can be seen');
      const found = `${role} rights: settings of Actions cannot be seen`;
      return warning(found, 'Let an admin run `doctor`, or look where the rows below say.');
    }),
  ];
}

const actionsCheck = ({ actions }: SetUpFacts): Check =>
  row('Actions', actions, ({ enabled, allowed }) => {
    if (!enabled) return wrong('switched off', errorWords['actions-off'].path);
    if (allowed === 'local_only')
      return wrong('only actions of this owner may run', errorWords['action-not-allowed'].path);
    if (allowed === 'selected')
      return warning(
        'only selected actions may run',
        `See that Foreman and actions/checkout, upload-artifact and download-artifact are among them. ${errorWords['action-not-allowed'].path}`,
      );
    return good('on, all actions may run');
  });

const pullsCheck = ({ workflowToken }: SetUpFacts): Check =>
  row('pull requests by Actions', workflowToken, ({ mayOpenPulls }) =>
    mayOpenPulls ? good('allowed') : wrong('not allowed', errorWords['pulls-not-permitted'].path),
  );

const usualCheck = ({ workflowToken }: SetUpFacts): Check =>
  row('usual token permissions', workflowToken, ({ usual }) =>
    usual === 'write'
      ? warning(
          'write; Foreman needs no more than read, since its jobs name their own',
          'Settings → Actions → General → Workflow permissions → Read repository contents and packages permissions, unless other workflows rely on it.',
        )
      : good('read; our jobs name their own'),
  );

const keyCheck = ({ key }: SetUpFacts): Check =>
  row('model key', key, (isThere) =>
    isThere
      ? good('the secret `ANTHROPIC_API_KEY` is there')
      : wrong(
          'no secret `ANTHROPIC_API_KEY` in this repository',
          'Settings → Secrets and variables → Actions → New repository secret. One of the organisation serves as well; this token does not see those.',
        ),
  );

function workflowChecks({ workflows, workflowOff }: SetUpFacts): Check[] {
  return [
    row('workflow files', workflows, ({ ours }) => {
      const by = (state: string) =>
        ours.filter((one) => one.state === state).map(({ path }) => `\`${path}\``);
      const again = 'Run `init` in a checkout and merge the files into the default branch.';
      if (by('missing').length > 0)
        return wrong(`missing on the default branch: ${by('missing').join(', ')}`, again);
      if (by('differs').length > 0)
        return warning(
          `not as this version writes them: ${by('differs').join(', ')}`,
          `${again} \`init --dry-run\` shows the difference.`,
        );
      if (by('unknown').length > 0)
        return good('there; whether they are up to date tells `doctor` in a terminal');
      return good('there, as this version writes them');
    }),
    row('workflow is enabled', workflowOff, (isOff) =>
      isOff ? wrong('`foreman.yml` is disabled', errorWords['workflow-off'].path) : good('yes'),
    ),
    row('the word', workflows, ({ trigger, clashes }) => {
      const [first] = clashes;
      if (first)
        return wrong(
          `${enumerate(clashes.map(({ path }) => sayLine(path, 100)))} listens to comments and names \`${first.word}\` too`,
          'One comment would start both. Run `init --trigger /<another word>`, or change the other workflow.',
        );
      return good(
        trigger === null
          ? 'no other workflow listens to it'
          : `\`${trigger}\`, and no other workflow names it`,
      );
    }),
  ];
}

const pausedCheck = ({ paused }: SetUpFacts): Check =>
  row('paused', paused, (isPaused) =>
    isPaused
      ? warning(
          'yes: the variable `FOREMAN_PAUSED` is `true`, so no new work starts',
          'Settings → Secrets and variables → Actions → Variables: delete it, then comment `resume` where a request waits.',
        )
      : good('no'),
  );
