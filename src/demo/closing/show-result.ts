import type { Sandbox } from '../sandbox.ts';
import { gitLines } from './git-lines.ts';
import { pullLines } from './pull-lines.ts';

/** What the request has left in the repository: the tracker, the landed work, and the pull requests with their verdicts. */
export async function showResult(sandbox: Sandbox, request: number): Promise<readonly string[]> {
  const repo = sandbox.hub.repository(sandbox.repository.fullName);
  const { dir } = repo.git;
  const work = `foreman/${request}/work`;
  return [
    '',
    `## TASK_TRACKER.md on ${work}`,
    '',
    ...(await gitLines(dir, ['show', `${work}:TASK_TRACKER.md`])),
    '',
    `## What landed on ${work}`,
    '',
    ...(await gitLines(dir, ['log', '--graph', '--first-parent', '--format=%h %s', work])),
    '',
    '## Pull requests',
    '',
    ...pullLines(repo),
  ];
}
