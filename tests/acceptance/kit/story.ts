import type { Scene, Script } from '../../../src/sandbox/model/script.ts';
import { createMona } from '../../../src/demo/play/mona.ts';
import type { Sandbox } from '../../../src/demo/sandbox.ts';
import { tasksPlan } from '../../helpers/plans.ts';
import type { Sketch } from '../../helpers/plans.ts';

/** A task of a short story, and what its worker answers. */
export type StoryPart = Sketch & { readonly answer: string };

/** The scripted model of a request with these tasks: one conversation for the plan and one for each. */
export function storyScript(parts: readonly StoryPart[]): Script {
  const plan: Scene = {
    name: 'plan',
    when: { model: /opus/ },
    answer: JSON.stringify(tasksPlan(...parts.map((part) => ({ dependencies: false, ...part })))),
  };
  const work = parts.map((part): Scene => ({
    name: part.key,
    when: { task: [`# Your task: ${part.key}\n`] },
    answer: part.answer,
  }));
  return { scenes: [plan, ...work] };
}

/** The maintainer asks, and everything that follows is played; the request's number. */
export async function playStory(sandbox: Sandbox): Promise<number> {
  const words = { issueTitle: 'Some work', issueBody: 'In parts.', request: '/foreman do it', answer: '' };
  const request = await createMona(sandbox, words).ask();
  await sandbox.runner.whenIdle();
  return request;
}

/** A person writes on an issue, and everything that follows is played. */
export async function say(sandbox: Sandbox, issue: number, body: string): Promise<void> {
  const { owner, repo } = sandbox.repository;
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
  await sandbox.as('mona').request(route, { owner, repo, issue_number: issue, body });
  await sandbox.runner.whenIdle();
}

/** The words of an issue's comments by Foreman. */
export async function saidOn(sandbox: Sandbox, issue: number): Promise<readonly string[]> {
  const { owner, repo } = sandbox.repository;
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
  const { data } = await sandbox.as('mona').request(route, { owner, repo, issue_number: issue });
  return data.filter(({ user }) => user?.type === 'Bot').map(({ body }) => body ?? '');
}

/** Every job that ran, by its name, with what it came to and what its steps printed. */
export const jobsOf = ({ runner }: Sandbox) =>
  runner
    .runs()
    .flatMap(({ jobs }) => jobs)
    .filter(({ conclusion }) => conclusion !== 'skipped')
    .map(({ name, conclusion, log, permissions }) => ({
      name,
      conclusion,
      log: log.join('\n'),
      permissions,
    }));
