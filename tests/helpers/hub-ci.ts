import { hearRequestCi } from '../../src/app/ci/hear-ci.ts';
import { RequestId } from '../../src/domain/ids.ts';
import type { RunConclusion } from '../../src/sandbox/actions-host.ts';
import { REPOSITORY } from './place.ts';
import type { Scene } from './shop.ts';

/** What `templates/` grants the job that hears of CI. */
const PERMISSIONS = {
  actions: 'write',
  checks: 'read',
  contents: 'write',
  issues: 'write',
  'pull-requests': 'write',
  statuses: 'write',
} as const;

/** The repository's own CI of a scene, which is a workflow of one job; and the run that hears of it. */
export interface HubCi {
  /** Plays every run that was started and not played yet; gives how many. */
  readonly play: (conclusion?: RunConclusion, log?: string) => number;
  /** Plays a run of the CI on any commit, as a push of a person starts it. */
  readonly playOn: (sha: string, conclusion: RunConclusion) => void;
  /** What the run does that the end of CI starts, and what it wakes. */
  readonly hear: () => Promise<string>;
}

export const CI_FILES = (verify: string, on = '[workflow_dispatch, push]') => ({
  '.github/foreman.yml': `approval: never\nverify: { ${verify} }\n`,
  '.github/workflows/ci.yml': `name: CI\non: ${on}\njobs: { test: { runs-on: ubuntu-latest, steps: [] } }\n`,
});

export function createHubCi({ stage, player, issue }: Scene): HubCi {
  const { hub } = stage;
  let seen = 0;
  let runs = 9300;
  const play = (event: (typeof hub.events)[number], conclusion: RunConclusion, log?: string): void => {
    const workflowPath = '.github/workflows/ci.yml';
    const run = hub.createRun({
      repository: REPOSITORY,
      event,
      workflowPath,
      workflowName: 'CI',
      displayTitle: 'CI',
    });
    const job = hub.createJob(run, { name: 'test', attempt: 1, status: 'in_progress' });
    hub.updateJob(job, {
      name: 'test',
      attempt: 1,
      status: 'completed',
      conclusion,
      ...(log === undefined ? {} : { log }),
    });
    hub.updateRun(run, { attempt: 1, status: 'completed', conclusion });
  };
  return {
    play: (conclusion = 'success', log) => {
      const started = hub.events
        .slice(seen)
        .filter(
          ({ name, payload, startsWorkflows, ref }) =>
            startsWorkflows &&
            ((name === 'workflow_dispatch' && String(payload['workflow']).endsWith('/ci.yml')) ||
              (name === 'push' && ref.startsWith('refs/heads/foreman/'))),
        );
      seen = hub.events.length;
      for (const event of started) play(event, conclusion, log);
      return started.length;
    },
    playOn: (sha, conclusion) => {
      const event = hub.emit({
        name: 'push',
        repository: REPOSITORY,
        payload: {},
        sha,
        ref: 'refs/heads/main',
        actor: 'mona',
        startsWorkflows: true,
      });
      play(event, conclusion);
    },
    hear: async () => {
      const request = RequestId.parse(String(issue));
      const job = {
        run: { id: (runs += 1), attempt: 1 },
        runUrl: 'https://github.test/runs/9300',
        trigger: '/foreman',
      };
      const said = await hearRequestCi({ deps: stage.depsWith(PERMISSIONS, 'sweep'), job }, request);
      await player.wake(request);
      return said;
    },
  };
}
