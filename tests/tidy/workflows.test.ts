import { describe, expect, it } from 'vitest';
import { findSyntaxErrors } from '../../src/sandbox/runner/language/syntax.ts';
import { readWorkflow } from '../../src/sandbox/runner/workflow/read.ts';
import { findRefusals } from '../../src/sandbox/runner/workflow/refusals.ts';
import { workflowFiles, workflowJobs, workflowSteps, type WorkflowStep } from './workflow-files.ts';

/** Who may do what: the table of `docs/workflows.md`. */
const PERMISSIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  intake: { actions: 'write', contents: 'write', issues: 'write', 'pull-requests': 'read' },
  'pass-on': { actions: 'write' },
  plan: { contents: 'read' },
  publish: { contents: 'write', issues: 'write' },
  task: { actions: 'write', contents: 'write', issues: 'write', 'pull-requests': 'write', statuses: 'write' },
  work: { contents: 'read', issues: 'write' },
  lock: { contents: 'read' },
  checkpoint: { contents: 'write', 'pull-requests': 'write' },
  verify: { contents: 'read' },
  sweep: {
    actions: 'write',
    checks: 'read',
    contents: 'write',
    issues: 'write',
    'pull-requests': 'write',
    statuses: 'write',
  },
  settle: {
    actions: 'write',
    contents: 'write',
    issues: 'write',
    'pull-requests': 'write',
    statuses: 'write',
  },
};
/** That a secret is there, which is no secret. */
const WHETHER_THERE = /\$\{\{ secrets\.\w+ != '' \}\}/g;
/** Texts that somebody who may not push can choose. */
const FREE_TEXT = /github\.event\b|github\.head_ref|inputs\.|needs\.|steps\./;

const holdsKey = ({ env, with: given }: Pick<WorkflowStep, 'env' | 'with'>): boolean =>
  /ANTHROPIC_(API_KEY|AUTH_TOKEN)/.test(JSON.stringify([env, given]).replace(WHETHER_THERE, ''));
const holdsToken = ({ env, with: given }: Pick<WorkflowStep, 'env' | 'with'>): boolean =>
  /github\.token|GITHUB_TOKEN|GH_TOKEN/.test(JSON.stringify([env, given])) || (given['token'] ?? '') !== '';
const isForeman = ({ uses }: WorkflowStep): boolean => uses === '__ACTION__';

/** The template as `init` writes it. */
const installed = (text: string): string =>
  text
    .replaceAll('__ACTION__', `owner/foreman@${'a'.repeat(40)}`)
    .replaceAll(/__(CHECKOUT|UPLOAD|DOWNLOAD)__/g, `actions/some-action@${'b'.repeat(40)}`)
    .replaceAll('__SLASH__', '/foreman')
    .replaceAll('__AT__', '@foreman')
    .replaceAll('__QUESTION__', "'foreman:question'")
    .replaceAll('__ASKED__', 'foreman:question')
    .replaceAll('__ROUTED__', '')
    .replaceAll('__VERIFIER__', "''")
    .replaceAll('__CIENDS__', 'false')
    .replaceAll(/__CI(BRANCH)?__/g, '');

describe('the workflows', () => {
  it.each(workflowFiles)(
    "$path stands before GitHub's own parser and asks nothing that our runner lacks",
    async ({ path, text }) => {
      const name = path.replace('templates/', '.github/workflows/');
      const content = installed(text);
      expect(await findSyntaxErrors(name, content)).toEqual([]);
      expect(findRefusals(readWorkflow(name, content))).toEqual([]);
      expect(content).not.toMatch(/__[A-Z]+__/);
    },
  );

  it('give nothing at the top, where no job could do without', () => {
    expect(workflowFiles.map(({ file }) => file.permissions)).toEqual(workflowFiles.map(() => ({})));
    expect(workflowFiles.filter(({ file }) => file.concurrency !== undefined)).toEqual([]);
    expect(workflowFiles.filter(({ file }) => Object.keys(file.env).length > 0)).toEqual([]);
  });

  it('pin every action by a place that init fills with a commit', () => {
    const loose = [...workflowSteps.map(({ place, step }) => ({ place, uses: step.uses }))].filter(
      ({ uses }) => uses !== undefined && !/^__[A-Z]+__$|^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses),
    );
    expect(loose).toEqual([]);
  });
});

describe('a job', () => {
  it('may do what the table says and no more', () => {
    const given = Object.fromEntries(workflowJobs.map(({ name, job }) => [name, job.permissions]));
    expect(given).toEqual(PERMISSIONS);
  });

  it('behind another one says itself when it runs: success() looks at all ancestors', () => {
    const implicit = workflowJobs.filter(
      ({ job }) =>
        job.needs.length > 0 &&
        !/!cancelled\(\)[\s\S]*needs\.|needs\.[\s\S]*!cancelled\(\)/.test(job.if ?? ''),
    );
    expect(
      implicit
        .filter(({ job }) => job.if !== undefined || job.needs.some(isSkippable))
        .map(({ place }) => place),
    ).toEqual([]);
  });

  it('names the secrets that it passes on, and its matrix ends no sibling', () => {
    const calls = workflowJobs.filter(({ job }) => job.uses !== undefined);
    expect(calls.map(({ job }) => Object.keys(job.secrets))).toEqual([
      ['ANTHROPIC_API_KEY', 'FOREMAN_CI_TOKEN', 'FOREMAN_APP_ID', 'FOREMAN_APP_PRIVATE_KEY'],
    ]);
    const matrices = workflowJobs.filter(({ job }) => job.strategy !== undefined);
    expect(matrices.map(({ job }) => job.strategy?.['fail-fast'])).toEqual(matrices.map(() => false));
  });

  it('that runs code or package managers on the repository has no secret, no token and no cache', () => {
    const running = workflowJobs.filter(({ job }) =>
      job.steps.some(({ with: given }) => ['verify', 'lock'].includes(given['step'] ?? '')),
    );
    expect(running.map(({ name }) => name)).toEqual(['lock', 'verify']);
    for (const { job } of running) {
      expect(JSON.stringify(job)).not.toMatch(/secrets\.|github\.token|"token"|cache/);
      expect(
        job.steps
          .filter(({ uses }) => uses === '__CHECKOUT__')
          .map((step) => step.with['persist-credentials']),
      ).toEqual(['false']);
    }
  });
});

const isSkippable = (name: string): boolean =>
  workflowJobs.some((at) => at.name === name && at.job.if !== undefined);

describe('a step', () => {
  it('that starts CI gets what a token is minted with, and no other does', () => {
    const holds = (value: unknown): boolean =>
      /secrets\.(FOREMAN_APP_PRIVATE_KEY|FOREMAN_CI_TOKEN)(?! != '')/.test(JSON.stringify(value));
    const steps = workflowSteps.filter(({ step }) => holds(step)).map(({ step }) => step.with['step']);
    expect(steps).toEqual(['settle', 'sweep']);
    expect(workflowJobs.filter(({ job }) => holds(job.env))).toEqual([]);
  });

  it('holds the key of the model or a token, never both; only plan and work hold the key', () => {
    const keyed = workflowSteps.filter(({ step }) => holdsKey(step));
    expect(keyed.map(({ step }) => step.with['step'])).toEqual(expect.arrayContaining(['plan', 'work']));
    expect(
      keyed.filter(({ step }) => holdsToken(step) || !['plan', 'work'].includes(step.with['step'] ?? '')),
    ).toEqual([]);
    expect(workflowJobs.filter(({ job }) => holdsKey({ env: job.env, with: {} }))).toEqual([]);
  });

  it('that has no need of a token gets none', () => {
    const bare = workflowSteps.filter(({ step }) => isForeman(step) && !holdsToken(step));
    expect(bare.map(({ step }) => step.with['step']).sort()).toEqual(['lock', 'plan', 'verify', 'work']);
  });

  it('checks out without leaving its token behind', () => {
    const kept = workflowSteps.filter(
      ({ step }) => step.uses === '__CHECKOUT__' && step.with['persist-credentials'] !== 'false',
    );
    expect(kept.map(({ place }) => place)).toEqual([]);
  });

  it('never puts a text of the event into a script', () => {
    const risky = workflowSteps.filter(
      ({ step }) =>
        step.run !== undefined && new RegExp(`\\$\\{\\{[^}]*(${FREE_TEXT.source})`).test(step.run),
    );
    expect(risky.map(({ place }) => place)).toEqual([]);
  });

  it('never runs an action from the checked-out tree beside a token or key', () => {
    expect(workflowSteps.filter(({ step }) => step.uses?.startsWith('./')).map(({ place }) => place)).toEqual(
      [],
    );
  });
});

describe('the checks themselves', () => {
  it('know a key and a token', () => {
    expect(holdsKey({ env: { ANTHROPIC_API_KEY: '${{ secrets.ANTHROPIC_API_KEY }}' }, with: {} })).toBe(true);
    expect(holdsKey({ env: { THERE: "${{ secrets.ANTHROPIC_API_KEY != '' }}" }, with: {} })).toBe(false);
    expect(holdsKey({ env: { A: "${{ secrets.ANTHROPIC_API_KEY || '' }}" }, with: {} })).toBe(true);
    expect(holdsToken({ env: {}, with: { token: '${{ secrets.PAT }}' } })).toBe(true);
    expect(holdsToken({ env: { GH_TOKEN: 'x' }, with: {} })).toBe(true);
    expect(holdsToken({ env: {}, with: { step: 'plan' } })).toBe(false);
  });

  it('hear the parser refuse what GitHub would refuse', async () => {
    const wrong = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    needs: b\n    steps: []\n';
    expect(await findSyntaxErrors('.github/workflows/x.yml', wrong)).not.toEqual([]);
  });
});
