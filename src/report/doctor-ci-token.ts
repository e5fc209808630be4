import type { Check, CiTokenFacts, SetUpFacts } from '../domain/set-up-facts.ts';
import { good, row, wrong } from './doctor-row.ts';
import { errorWords } from './error-words.ts';
import { sayLine } from './say.ts';

/** Whether CI can be told of a candidate; no row where another mode verifies. */
export const ciTokenChecks = ({ ciToken }: SetUpFacts): Check[] =>
  ciToken === null ? [] : [row('CI token', ciToken, judge)];

function judge({ id, key, ready, trial }: CiTokenFacts) {
  if (trial?.works) return good('the GitHub App mints a token for this repository');
  if (trial)
    return wrong(
      `no token was minted: ${sayLine(trial.message, 200)}`,
      trial.setting === null ? 'Run `doctor` again.' : errorWords[trial.setting].path,
    );
  if (id && key)
    return good(
      'a GitHub App, by its id and its private key; to try it: `doctor` in a terminal with both in its environment, since the job that answers comments gets no key',
    );
  if (id !== key)
    return wrong(
      id
        ? '`FOREMAN_APP_ID` is there without `FOREMAN_APP_PRIVATE_KEY`'
        : '`FOREMAN_APP_PRIVATE_KEY` is there without `FOREMAN_APP_ID`',
      errorWords['app-half'].path,
    );
  if (ready) return good('the ready token `FOREMAN_CI_TOKEN`; somebody has to renew it before it expires');
  return wrong(
    'there is none, so that CI starts for no candidate',
    'Make a GitHub App with Contents: Read and write, install it on this repository, and set `FOREMAN_APP_ID` and `FOREMAN_APP_PRIVATE_KEY` (docs/set-up.md). Secrets of the organisation serve as well; this token does not see those.',
  );
}
