import type { Change, Made } from '../../domain/change.ts';
import { ForemanError } from '../../domain/fault.ts';
import type { Oid } from '../../domain/ids.ts';
import type { World } from '../../domain/world.ts';
import type { Answer } from '../../ports/answer.ts';
import { expect } from '../expect.ts';
import { loadAccepted } from '../load-request.ts';
import { candidateMessage, shownIn, trackerFor, trackerMessage } from './candidate-commit.ts';
import type { CandidateOf, Standing } from './candidate-commit.ts';
import type { Leg } from './run-checkpoint.ts';

/** A candidate as it stands on its branch, or that the forge could not merge it. */
export type Stacked =
  | { readonly ok: true; readonly candidate: Oid; readonly base: Oid; readonly behind: number | null }
  | { readonly ok: false };

const MOST_TRIES = 3;

/**
 * Lets the forge build one task's candidate by one request: a branch at the base, the tracker on it, the checkpoint merged in. A second
 * try finds what the first one left by the key in its message.
 */
export async function stackCandidate(leg: Leg, of: CandidateOf, on: Standing): Promise<Stacked> {
  let { world } = leg;
  for (let tries = 1; ; tries += 1) {
    const there = shownIn(world).find((one) => one.term === of.term);
    if (there) return { ok: true, candidate: there.oid, base: there.base, behind: there.behind };
    const changes = candidateChanges({ ...leg, world }, of, on);
    const answers = await leg.deps.forge.change(changes);
    const lost = answers.some((answer) => answer.kind === 'unknown');
    if (!lost || tries >= MOST_TRIES) return stacked(changes, answers, on);
    await leg.deps.clock.sleep(500 * tries);
    const { branches } = (await loadAccepted(leg.deps, { request: leg.state.request })).world;
    world = { ...world, branches };
  }
}

function candidateChanges(leg: Leg, of: CandidateOf, on: Standing): readonly Change[] {
  const { branch } = of;
  const message = candidateMessage(leg, of, on);
  const checkpoint = of.parts[0]?.checkpoint ?? null;
  const tracker = trackerFor(leg, of, on);
  const begin: Change[] = [
    ...takenAway(leg.world, branch),
    { do: 'refs', moves: [{ branch, before: null, after: on.base }] },
  ];
  if (checkpoint === null) return [...begin, commitOn(branch, on, { message, additions: tracker })];
  const merge: Change = { do: 'merge', branch, head: checkpoint, message };
  if (tracker.length === 0) return [...begin, merge];
  return [...begin, commitOn(branch, on, { message: trackerMessage(leg, of), additions: tracker }), merge];
}

/** The candidate of an earlier leg is no ancestor of a new one: it is taken away first, since nothing is ever forced. */
export function takenAway(world: World, branch: string): Change[] {
  const before = world.branches.get(branch)?.oid ?? null;
  return before === null ? [] : [{ do: 'refs', moves: [{ branch, before, after: null }] }];
}

function commitOn(
  branch: string,
  on: Standing,
  { message, additions }: { message: string; additions: readonly { path: string; content: string }[] },
): Change {
  const [headline = '', ...rest] = message.split('\n');
  const body = rest.join('\n').trim();
  return { do: 'commit', branch, expected: on.base, headline, body, additions, deletions: [] };
}

function stacked(changes: readonly Change[], answers: readonly Answer<Made>[], on: Standing): Stacked {
  for (const [index, answer] of answers.entries()) {
    if (answer.kind !== 'refused') continue;
    if (changes[index]?.do === 'merge' && answer.code === 'conflict') return { ok: false };
    if (answer.code === 'stale' || answer.code === 'exists') throw movedBySomebody(changes);
  }
  const made = answers.map((answer) => expect(answer, 'Building the candidate')).at(-1);
  if (!made?.oid) throw new ForemanError('github-unknown', 'The candidate came back without its commit.');
  return { ok: true, candidate: made.oid, base: on.base, behind: on.behind };
}

function movedBySomebody(changes: readonly Change[]): ForemanError {
  const branch = changes.flatMap((change) => (change.do === 'refs' ? change.moves : []))[0]?.branch ?? '?';
  return new ForemanError('work-moved', `Somebody else moved ${branch}; run the job again.`, {
    retry: 'later',
  });
}
