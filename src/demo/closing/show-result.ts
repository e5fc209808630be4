import type { Sandbox } from '../sandbox.ts';
import { gitLines } from './git-lines.ts';

/** What the request has left in the repository: the tracker, the landed work, and the pull requests with their verdicts. */
export async function showResult(sandbox: Sandbox, request: number): Promise<readonly string[]> {
  const { dir } = sandbox.hub.repository(sandbox.repository.fullName).git;
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
    ...pullLines(sandbox),
  ];
}

function pullLines({ hub, repository }: Sandbox): readonly string[] {
  const repo = hub.repository(repository.fullName);
  return [...repo.issues.values()].flatMap(({ number, title, state, pull }) => {
    if (!pull) return [];
    const verdict = repo.statuses.findLast((status) => status.sha === pull.headSha);
    const words = verdict ? `${verdict.state}: ${verdict.description ?? ''}` : 'no verdict of its own';
    return [
      `#${number} ${pull.merged ? 'merged' : state}  ${title}  (${pull.headRef} -> ${pull.baseRef}; ${words})`,
    ];
  });
}
