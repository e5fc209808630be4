import type { FakeOptions, FakeGithub, GithubPorts } from '../../../../faults/github/index.ts';
import { createFakeGithub } from '../../../../faults/github/index.ts';
import type { WorldQuery } from '../../../../src/ports/forge.ts';

export const BOT = {
  login: 'github-actions[bot]',
  permissions: {
    actions: 'write',
    contents: 'write',
    issues: 'write',
    'pull-requests': 'write',
    statuses: 'write',
  },
} as const;

export interface Opened {
  readonly github: FakeGithub;
  readonly ports: GithubPorts;
  /** Lets time pass. */
  readonly pass: (ms: number) => void;
}

/** A repository with a file and three people, and a job's token that may do everything a job may. */
export function openGithub(options: Partial<FakeOptions> = {}): Opened {
  let now = Date.parse('2026-03-01T09:00:00.000Z');
  const github = createFakeGithub({
    now: () => now,
    files: { 'README.md': '# Shop\n' },
    users: { mona: 'admin', writer: 'write', stranger: 'read' },
    ...options,
  });
  return { github, ports: github.connect(BOT), pass: (ms) => void (now += ms) };
}

export const queryOf = (issue: number, more: Partial<WorldQuery> = {}): WorldQuery => ({
  issue,
  prefix: 'foreman/1/',
  focus: [],
  heads: [],
  claimer: null,
  commits: [],
  folders: [],
  texts: [],
  ...more,
});
