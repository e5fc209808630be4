import { CHECKERS } from '../checkers/index.ts';
import type { Evidence } from '../checkers/checker.ts';
import { playSession } from '../engine/session.ts';
import type { Session } from '../engine/session.ts';
import { configIn } from '../engine/world-files.ts';
import type { Picture } from '../github/index.ts';
import type { FaultSource } from '../schedule/floor.ts';
import { exactly } from '../schedule/sources.ts';
import type { World } from '../worlds/world.ts';

/** What a checker found. */
export interface Violation {
  readonly checker: string;
  readonly what: string;
}

/** A session that was played and judged. */
export interface Judged {
  readonly evidence: Evidence;
  readonly violations: readonly Violation[];
  readonly log: readonly string[];
}

const usual = new Map<string, readonly Picture[]>();

/** Plays one request and judges it. */
export async function playJudged(world: World, order: number, faults: FaultSource): Promise<Judged> {
  const expected = usual.get(world.name) ?? (await playUndisturbed(world));
  const session = await playSession({ world, order, faults });
  const evidence = evidenceOf(session, expected);
  const violations = CHECKERS.flatMap(({ name, check }) =>
    check(evidence).map((what) => ({ checker: name, what })),
  );
  return { evidence, violations, log: session.floor.log };
}

async function playUndisturbed(world: World): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for (const order of [0, ...(world.orders ?? [])]) {
    pictures.push((await playSession({ world, order, faults: exactly([]) })).github.picture());
  }
  usual.set(world.name, pictures);
  return pictures;
}

/** A session as the checkers judge it; `expected` are the pictures of the same world undisturbed. */
export function evidenceOf(session: Session, expected: readonly Picture[]): Evidence {
  const { world, issue, github, entries, state, notes, jobs, runs, site, floor, rescue, endedAt } = session;
  return {
    world: world.name,
    config: configIn(world),
    issue,
    history: github.history,
    entries,
    state,
    picture: github.picture(),
    notes,
    usual: expected,
    repliesVary: world.repliesVary ?? false,
    conversations: site.conversations,
    jobs,
    cancelled: runs.all.flatMap((run) => (run.cancelledBy === 'person' ? [run.id] : [])),
    verdicts: site.verdicts,
    offers: floor.offers,
    struck: floor.struck,
    rescue,
    lastFaultAt: floor.lastFaultAt,
    endedAt,
    turns: floor.turnstile.turn(),
  };
}
