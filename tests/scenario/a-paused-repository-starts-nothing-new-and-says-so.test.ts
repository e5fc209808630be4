import { describe, expect, it } from 'vitest';
import { tellPaused } from '../../src/app/paused/tell-paused.ts';
import { RequestId } from '../../src/domain/ids.ts';
import { evaluate } from '../../src/sandbox/runner/language/expressions.ts';
import { openScene } from '../helpers/shop.ts';
import { workflowJobs, workflowSteps } from '../tidy/workflow-files.ts';

const status = { success: true, failure: false, cancelled: false };
const scopeOf = (paused: string, event: string) => ({
  status,
  contexts: {
    vars: paused === '' ? {} : { FOREMAN_PAUSED: paused },
    github: { event_name: event },
    inputs: { request: event === 'workflow_dispatch' ? '1' : '', comment: '' },
    needs: { intake: { result: 'success', outputs: { next: 'plan' } }, plan: { result: 'success' } },
    steps: { intake: { outputs: { next: 'plan' } } },
  },
});

const runs = (condition: string | undefined, paused: string, event = 'issue_comment'): boolean =>
  Boolean(evaluate((condition ?? '').replace(/^\$\{\{|\}\}$/g, ''), scopeOf(paused, event)));
/** The condition as `init` writes it where no CI verifies. */
const jobIf = (name: string): string | undefined =>
  workflowJobs.find((one) => one.name === name)?.job.if?.replaceAll('__CIENDS__', 'false');

describe('a paused repository', () => {
  it.each([
    ['plan', 'issue_comment'],
    ['publish', 'issue_comment'],
    ['publish', 'workflow_dispatch'],
    ['sweep', 'schedule'],
  ])('skips %s after %s, which runs otherwise', (job, event) => {
    expect(runs(jobIf(job), 'true', event)).toBe(false);
    expect(runs(jobIf(job), '', event)).toBe(true);
    expect(runs(jobIf(job), 'false', event)).toBe(true);
  });

  it('lets intake answer, which then says that the work waits', () => {
    expect(jobIf('intake')).not.toContain('FOREMAN_PAUSED');
    const step = workflowSteps.find((one) => one.step.with['step'] === 'paused')?.step;
    expect(runs(step?.if, 'true')).toBe(true);
    expect(runs(step?.if, '')).toBe(false);
  });

  it('is told on the issue once for each run', async () => {
    const { stage, player, issue } = await openScene({
      plans: [],
      planInstead: { plan: null, problems: [], why: 'none', code: 'missing-key', spent: [] },
    });
    await player.say(issue, '/foreman build the first part');
    const job = { run: { id: 7, attempt: 1 }, runUrl: 'https://example.test/7', trigger: '/foreman' };
    const at = { deps: stage.deps('intake'), job };
    const request = RequestId.parse(String(issue));
    await tellPaused(at, request);
    await tellPaused(at, request);
    const { issues } = await stage.picture();
    const said = issues.flatMap(({ comments }) =>
      comments.filter(({ body }) => body.includes('FOREMAN_PAUSED')),
    );
    expect(said).toHaveLength(1);
    expect(said[0]?.body).toContain('`/foreman resume`');
  });
});
