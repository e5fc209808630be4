import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Hub } from '../../src/sandbox/hub/index.ts';
import { at, clientOf, git, jobClient } from '../unit/sandbox/hub/start-test-hub.ts';

export const branchesOf = async (hub: Hub): Promise<readonly string[]> => {
  const { data } = await clientOf(hub, 'octo').request('GET /repos/{owner}/{repo}/branches', at);
  return data.map(({ name }) => name).toSorted();
};

export const labelsOf = async (hub: Hub): Promise<readonly string[]> => {
  const { data } = await clientOf(hub, 'octo').request('GET /repos/{owner}/{repo}/labels', at);
  return data.map(({ name }) => name).toSorted();
};

export async function makeLabels(hub: Hub, names: readonly string[]): Promise<void> {
  const job = jobClient(hub, { issues: 'write' });
  for (const name of names)
    await job.request('POST /repos/{owner}/{repo}/labels', { ...at, name, color: 'fbca04' });
}

const BOT = 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>';

/** Pushes a branch of 130 commits; each is a bot's but those that a person wrote, by their place. */
export async function pushLong(
  dir: string,
  branch: string,
  { from, people = [] }: { readonly from?: string; readonly people?: readonly number[] },
): Promise<void> {
  const commits = Array.from({ length: 130 }, (_, index) => {
    const who = people.includes(index) ? 'Wren <wren@example.org>' : BOT;
    const parent = index === 0 && from !== undefined ? `from ${from}\n` : '';
    return `commit refs/heads/${branch}\nauthor ${who} ${index} +0000\ncommitter ${who} ${index} +0000\ndata 1\na\n${parent}`;
  });
  const importing = promisify(execFile)('git', ['fast-import', '--quiet'], { cwd: dir });
  importing.child.stdin?.end(`${commits.join('\n')}\ndone\n`);
  await importing;
  await git(dir, 'push', '-q', 'origin', branch);
}
