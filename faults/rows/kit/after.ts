import { profiles } from '../../engine/site.ts';
import { BOT } from '../../engine/people.ts';
import { permissionsOf } from '../../engine/permissions.ts';
import { createCountedIds } from '../../../tests/helpers/ports.ts';
import type { Deps, Job } from '../../../src/app/deps.ts';
import type { FakeGithub } from '../../github/index.ts';

export { profiles };

/** The ports of one job past every door, for a step that is played beside a session: it makes all its calls at once. */
export function depsBeside(github: FakeGithub, job: string, now: number): Deps {
  const ports = github.connect({ login: BOT, permissions: permissionsOf(job) });
  return {
    ...ports,
    clock: { now: () => now, sleep: () => Promise.resolve() },
    ids: createCountedIds(),
    log: { info: () => undefined, warn: () => undefined },
  };
}

/** A run that no session has. */
export const strangeJob: Job = {
  run: { id: 9000, attempt: 1 },
  runUrl: 'https://github.test/runs/9000',
  trigger: '/foreman',
};
