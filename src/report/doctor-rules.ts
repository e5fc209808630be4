import type { Check, SetUpFacts } from '../domain/set-up-facts.ts';
import { good, row, warning, wrong } from './doctor-row.ts';
import { errorWords } from './error-words.ts';
import { enumerate } from './say.ts';

/** Rules that stop a branch of ours from being made, moved or taken away, and what each does. */
const HITS: Readonly<Record<string, string>> = {
  creation: 'branches cannot be made',
  update: 'branches cannot be moved',
  deletion: 'branches cannot be taken away',
  pull_request: 'changes need a pull request, also on our own branches',
  required_status_checks: 'a branch cannot be moved before its checks ran, and none run there',
  required_linear_history: 'candidates are merges',
  required_signatures: 'commits made from trees are not always signed',
  required_deployments: 'a branch cannot be moved before a deployment',
  merge_queue: 'changes go through a queue, also on our own branches',
  workflows: 'a branch cannot be moved before a workflow ran',
  branch_name_pattern: 'names of branches must fit a pattern',
  commit_message_pattern: 'messages of commits must fit a pattern',
  commit_author_email_pattern: 'authors of commits must fit a pattern',
  committer_email_pattern: 'committers must fit a pattern',
  file_path_restriction: 'some paths cannot be changed',
};

/** What the last pull request meets on the default branch, which is meant and only told. */
const MEETS: Readonly<Record<string, string>> = {
  pull_request: 'reviews',
  required_status_checks: 'required checks',
  required_signatures: 'signed commits',
  required_linear_history: 'a linear history: squash the last pull request',
  merge_queue: 'a merge queue',
  required_deployments: 'deployments',
};

/** Rulesets that would hit `foreman/**`, and what the last pull request will meet. */
export const ruleCheck = ({ rules }: SetUpFacts): Check =>
  row('rules for branches', rules, ({ ours, defaults }) => {
    const hits = ours.filter((type) => HITS[type] !== undefined);
    const meets = enumerate(defaults.flatMap((type) => MEETS[type] ?? []));
    const last = meets === '' ? '' : `; the last pull request meets ${meets}`;
    if (hits.length > 0) {
      const what = hits.map((type) => `\`${type}\` (${HITS[type] ?? ''})`).join(', ');
      return wrong(`they cover \`foreman/**\`: ${what}${last}`, errorWords['branch-rule'].path);
    }
    return defaults.includes('required_status_checks')
      ? warning(
          `none covers \`foreman/**\`${last}`,
          'Runs of pull requests that Foreman opens wait for "Approve workflows to run"; press it on the last one, or let an App’s token open it.',
        )
      : good(`none covers \`foreman/**\`${last}`);
  });
