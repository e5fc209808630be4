import { runIntake } from '../../../src/app/intake/run-intake.ts';
import { runPublish } from '../../../src/app/publish/run-publish.ts';
import type { Deps } from '../../../src/app/deps.ts';
import { ForemanError } from '../../../src/domain/fault.ts';
import { RequestId } from '../../../src/domain/ids.ts';
import { createCountedIds, createVirtualClock } from '../../../tests/helpers/ports.ts';
import { BOT } from '../../engine/people.ts';
import { permissionsOf } from '../../engine/permissions.ts';
import { jobOf, profiles } from '../../engine/site.ts';
import type { FakeGithub } from '../../github/index.ts';

/** What a step of a later run says when it fails; null where it does not. */
export type Refusal = string | null;

const job = jobOf({ run: 900, attempt: 1 });

function depsAt(github: FakeGithub, step: string): Deps {
  const log = { info: () => undefined, warn: () => undefined };
  const ports = github.connect({ login: BOT, permissions: permissionsOf(step) });
  return { ...ports, clock: createVirtualClock(), ids: createCountedIds(), log };
}

/** The publish step of a run that somebody started later. */
export const publishLater = (github: FakeGithub): Promise<Refusal> =>
  refusalOf(
    runPublish(
      { deps: depsAt(github, 'publish'), job, profiles },
      { request: RequestId.parse('1'), artifact: null, planDied: false },
    ),
  );

/** The intake step for a comment that a person writes later. */
export const hearLater = (github: FakeGithub, issue: number, body: string): Promise<Refusal> =>
  refusalOf(runIntake({ deps: depsAt(github, 'intake'), job }, github.people.comment(issue, body)));

async function refusalOf(step: Promise<unknown>): Promise<Refusal> {
  try {
    await step;
    return null;
  } catch (error) {
    return error instanceof ForemanError ? error.code : 'fault';
  }
}
