import type { Check, Seen } from '../domain/set-up-facts.ts';

type Verdict = Omit<Check, 'check'>;

export const good = (found: string): Verdict => ({ state: 'good', found, fix: '' });
export const warning = (found: string, fix: string): Verdict => ({ state: 'warning', found, fix });
export const wrong = (found: string, fix: string): Verdict => ({ state: 'wrong', found, fix });

/** One row: what was seen is judged, and what was not says how it could be. */
export function row<T>(check: string, fact: Seen<T>, judge: (value: T) => Verdict): Check {
  if (fact.seen) return { check, ...judge(fact.value) };
  if (fact.why === 'lost')
    return { check, state: 'unseen', found: 'no answer came from GitHub', fix: 'Run `doctor` again.' };
  return {
    check,
    state: 'unseen',
    found: 'cannot be seen with this token',
    fix: WHERE[check] ?? 'Run `doctor` in a terminal with an admin’s token.',
  };
}

const ADMIN = 'An admin sees it: `npm run -s foreman -- doctor` with their token, or';

const WHERE: Readonly<Record<string, string>> = {
  repository: 'Check the name of the repository, and that the token may read it.',
  Actions: `${ADMIN} Settings → Actions → General → Actions permissions.`,
  'pull requests by Actions': `${ADMIN} Settings → Actions → General → Workflow permissions, last box.`,
  'usual token permissions': `${ADMIN} Settings → Actions → General → Workflow permissions.`,
  'model key': 'Settings → Secrets and variables → Actions: `ANTHROPIC_API_KEY` must be listed.',
  'CI token':
    'Settings → Secrets and variables → Actions: `FOREMAN_APP_ID` and `FOREMAN_APP_PRIVATE_KEY` (or `FOREMAN_CI_TOKEN`) must be listed.',
  paused: 'Settings → Secrets and variables → Actions → Variables: `FOREMAN_PAUSED` must not be `true`.',
  'rules for branches': 'Settings → Rules → Rulesets: none may cover `foreman/**/*`.',
};
