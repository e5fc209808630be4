import { describe, expect, it } from 'vitest';
import { ciTroubles } from '../../../src/domain/ci.ts';
import type { CheckReport, CheckState } from '../../../src/domain/ci.ts';
import { Oid } from '../../../src/domain/ids.ts';
import { renderCiEnd, renderMirrored } from '../../../src/report/ci-words.ts';

const check = (name: string, state: CheckState): CheckReport => ({ name, state, url: null, text: '' });
const dispatch = { mode: 'dispatch', minutes: 15, workflow: 'ci.yml' } as const;
const checks = { ...dispatch, mode: 'checks' } as const;
const none = { checks: [], why: '' };

describe('what CI came to, in words,', () => {
  it('names the checks that are red', () => {
    const red = [check('lint', 'red'), check('test', 'red')];
    expect(renderCiEnd({ outcome: 'red', checks: red, why: '' }, checks)).toMatchInlineSnapshot(
      `"The change was tested as it would land, by the repository’s own checks: lint and test are red."`,
    );
  });

  it('says of each trouble the likely cause or who has to mend it, and that the change counts as nothing', () => {
    const words = ciTroubles.map((outcome) => renderCiEnd({ ...none, outcome }, dispatch));
    expect(words).toMatchInlineSnapshot(`
      [
        "No check of the repository reported on the commit that would land, though ci.yml was started. The likely cause: no job of that workflow bears the name in \`verify.required\`, all of its jobs were skipped, or a ruleset of the repository keeps the workflow from running.",
        "The repository’s own checks began and did not end in 15 minutes, so the change counts neither as good nor as bad. The likely cause: no runner is free, the run waits for a person’s approval, or it takes longer than \`verify.minutes\` allows.",
        "The repository’s own checks are red, and red on the commit that the change stands on as well, so that this says nothing about the change; no attempt was used. Mend it on the default branch first.",
        "The repository’s own checks said red and green of the same commit, more than once, so the change counts neither as good nor as bad; no attempt was used. Somebody should make the check say the same each time.",
      ]
    `);
    for (const text of words) expect(text).toMatch(/likely cause|Mend it|Somebody should/);
  });

  it('says what is to be set where CI heard of nothing, and where it could not be told', () => {
    expect(renderCiEnd({ ...none, outcome: 'not-started' }, checks)).toMatch(
      /FOREMAN_APP_ID and FOREMAN_APP_PRIVATE_KEY.*FOREMAN_CI_TOKEN/,
    );
    const refused = { ...none, outcome: 'not-started', why: 'Resource not accessible' } as const;
    expect(renderCiEnd(refused, checks)).toContain('could not be made: Resource not accessible');
    const unheard = { ...refused, setting: 'app-not-installed' } as const;
    expect(renderCiEnd(unheard, checks)).toMatchInlineSnapshot(
      `"The branch that the CI was to see could not be made: Resource not accessible. The GitHub App exists, and its installation does not cover this repository. How to mend it: The App’s settings → Install App → the account → Only select repositories: add this one → Save. (code \`app-not-installed\`, docs/errors.md)"`,
    );
    expect(renderCiEnd(refused, dispatch)).toContain('GitHub did not start ci.yml: Resource not accessible');
  });
});

describe('a mirrored status', () => {
  const candidate = Oid.parse('ab'.repeat(20));

  it('is green for a green verdict alone, and names the commit that was tested', () => {
    const outcomes = ['green', 'red', ...ciTroubles] as const;
    const states = outcomes.map((outcome) => [outcome, renderMirrored(outcome, 'red', candidate).state]);
    expect(states).toEqual([
      ['green', 'success'],
      ['red', 'failure'],
      ['not-started', 'error'],
      ['not-ended', 'error'],
      ['base-red', 'failure'],
      ['flaky', 'error'],
    ]);
    expect(renderMirrored('green', 'green', candidate).description).toBe(
      'Said of abababa, as it would land: green',
    );
  });

  it('of a check that is not red itself beside a red one holds nothing up by being red, and lets nothing through', () => {
    expect(renderMirrored('red', null, candidate).state).toBe('pending');
  });
});
