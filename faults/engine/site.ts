import { priceOf } from '../../src/adapters/anthropic/prices.ts';
import { createBuiltInProfiles } from '../../src/adapters/system/built-in-profiles.ts';
import type { Deps, Job } from '../../src/app/deps.ts';
import { createMeter } from '../../src/app/create-meter.ts';
import { obeyLimits } from '../../src/app/obey-limits.ts';
import { waitForLag } from '../../src/app/wait-for-lag.ts';
import type { ModelDeps } from '../../src/app/model-deps.ts';
import type { Oid } from '../../src/domain/ids.ts';
import type { SaidVerdict } from '../checkers/checker.ts';
import type { Commands } from '../../src/ports/commands.ts';
import type { Reviews } from '../../src/ports/reviews.ts';
import type { Ids } from '../../src/ports/small.ts';
import { createFileCommands } from '../../tests/helpers/file-commands.ts';
import { openStoreTree } from '../../tests/helpers/store-tree.ts';
import { appDoor } from '../doors/app-door.ts';
import { forgeDoor } from '../doors/forge-door.ts';
import { checksDoor, ciDoor, gitDoor, journalDoor } from '../doors/git-door.ts';
import { commandsDoor, modelDoor } from '../doors/model-door.ts';
import { reviewsDoor } from '../doors/reviews-door.ts';
import type { FakeGithub } from '../github/index.ts';
import { createDoor, type Door } from '../schedule/door.ts';
import { tell } from '../schedule/floor.ts';
import type { Floor, Mortal } from '../schedule/floor.ts';
import type { World } from '../worlds/world.ts';
import type { Attempt } from './jobs.ts';
import { createWorldModel } from './model.ts';
import type { Conversation } from './model.ts';
import type { Pasts } from './past.ts';
import { BOT } from './people.ts';
import { permissionsOf } from './permissions.ts';

/** Everything that the jobs of one session share. */
export interface Site {
  readonly world: World;
  readonly github: FakeGithub;
  readonly floor: Floor;
  readonly pasts: Pasts;
  readonly ids: Ids;
  readonly conversations: Conversation[];
  /** Candidates that a verify job ran on, and what it said. */
  readonly verdicts: SaidVerdict[];
}

export const profiles = createBuiltInProfiles(new URL('../../profiles/', import.meta.url));

/** Which run a job belongs to, as Foreman is told. */
export const jobOf = ({ run, attempt }: Pick<Attempt, 'run' | 'attempt'>): Job => ({
  run: { id: run, attempt },
  runUrl: `https://github.test/acme/shop/actions/runs/${run}`,
  trigger: '/foreman',
});

const clockOf = (floor: Floor, actor: Mortal): Deps['clock'] => ({
  now: () => floor.turnstile.now(),
  sleep: async (ms) => {
    await floor.turnstile.enter(actor, `sleep ${Math.round(ms)}`, floor.turnstile.now() + ms);
  },
});

const logOf = (floor: Floor, actor: Mortal): Deps['log'] => ({
  info: (line) => tell(floor, actor.name, `| ${line}`),
  warn: (line) => tell(floor, actor.name, `| warning: ${line}`),
});

/** The ports of one job's steps, behind its door. */
export function depsOf({ github, floor, pasts, ids, world }: Site, actor: Mortal, job: string): Deps {
  const caller = { login: BOT, permissions: permissionsOf(job), heard: world.heard };
  const ports = github.connect(caller);
  let sent = 0;
  const through = createDoor(floor, actor);
  const door: Door = (call) => {
    sent += 1;
    return through(call);
  };
  const past = pasts.pastOf(caller);
  const deps = obeyLimits({
    forge: forgeDoor(door, ports.forge, past),
    git: gitDoor(door, ports.git, past),
    journal: journalDoor(door, ports.journal),
    checks: checksDoor(door, ports.checks),
    ci:
      world.app === undefined
        ? ciDoor(door, ports.ci)
        : appDoor(door, ports.ci, { app: github.app, now: floor.turnstile.now }),
    clock: clockOf(floor, actor),
    ids,
    log: logOf(floor, actor),
    meter: createMeter(() => sent),
  });
  return waitForLag(deps);
}

/** Reviews as the job that hears them reads them. */
export function reviewsOf({ github, floor }: Site, actor: Mortal): Reviews {
  const { reviews } = github.connect({ login: BOT, permissions: permissionsOf('intake') });
  return reviewsDoor(createDoor(floor, actor), reviews);
}

/** What a step that talks to the model has; its tree was checked out before, which is none of our calls. */
export async function modelDepsOf(
  site: Site,
  actor: Mortal,
  { base, root }: { base: Oid; root: Oid },
): Promise<ModelDeps> {
  const { git } = site.github.connect({ login: BOT, permissions: permissionsOf('plan') });
  const { floor, world, conversations } = site;
  const model = createWorldModel(world, {
    actor: actor.name,
    now: () => floor.turnstile.now(),
    kept: conversations,
  });
  return {
    model: modelDoor(createDoor(floor, actor), model),
    tree: await openStoreTree(git, base),
    mapTree: await openStoreTree(git, root),
    profiles,
    clock: clockOf(floor, actor),
    random: site.ids.random,
    nonce: site.ids.nonce,
    price: priceOf,
    log: logOf(floor, actor),
  };
}

/** The verify commands of a world: they judge the candidate's files. */
export function commandsOf(site: Site, actor: Mortal): Commands {
  const { git } = site.github.connect({ login: BOT, permissions: permissionsOf('verify') });
  const commands = createFileCommands(git, site.world.check ?? (() => null));
  return commandsDoor(createDoor(site.floor, actor), commands);
}
