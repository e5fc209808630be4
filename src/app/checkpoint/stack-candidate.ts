import type { Change, Made } from '../../domain/change.ts';
import { ForemanError } from '../../domain/fault.ts';
import { tipOf } from '../../flow/train.ts';
import type { Answer } from '../../ports/answer.ts';
import { branchesOf } from '../../text/names.ts';
import { expect } from '../expect.ts';
import { candidateMessage, shownIn, trackerFor, trackerMessage } from './candidate-commit.ts';
import type { Candidate, CandidateOf, Standing } from './candidate-commit.ts';
import { headOf } from './head-of.ts';
import { lookAgain } from './look-again.ts';
import type { Leg } from './leg.ts';

const MOST_TRIES = 6;
/** For so many tries a place without a candidate is taken for one that gets it at this moment. */
const PATIENT_TRIES = 4;

interface Attempt {
  readonly of: CandidateOf;
  readonly on: Standing;
  readonly isPatient: boolean;
}

/**
 * Lets the forge build one task's candidate by one request: a branch at the end of the train, the tracker on it, the checkpoint merged
 * in. The branch comes to be together with the place behind its base or not at all, and a place can be made once: of two legs the
 * second one, whose every further step fails for want of its branch, looks again and stands behind the first. What a lost answer
 * left is found by the key in its message. Null where the forge cannot merge it.
 */
export async function stackCandidate(first: Leg, of: CandidateOf): Promise<Candidate | null> {
  let leg = first;
  for (let tries = 1; ; tries += 1) {
    const there = shownIn(leg.world).find((one) => one.term === of.term);
    if (there) return { ok: true, candidate: there.oid, base: there.base, behind: there.behind };
    const on = standingOf(leg, of);
    const changes = candidateChanges(leg, { of, on, isPatient: tries < PATIENT_TRIES });
    const answers = await leg.deps.forge.change(changes);
    const again = answers.some((answer) => answer.kind === 'unknown') || wasTaken(changes, answers);
    if (!again || tries >= MOST_TRIES) return stacked(changes, answers, on);
    await leg.deps.clock.sleep(150 * tries * (1 + leg.deps.ids.random()));
    leg = { ...leg, ...(await lookAgain(leg)) };
  }
}

function standingOf({ state, world }: Leg, of: CandidateOf): Standing {
  const tip = tipOf(state, headOf(state, world).oid, { shown: shownIn(world), own: of.term });
  return { base: tip.oid, behind: tip.behind, before: tip.before };
}

function candidateChanges(leg: Leg, attempt: Attempt): readonly Change[] {
  const { of, on } = attempt;
  const { try: own, place } = branchesOf(leg.state.request);
  const branch = own(of.term);
  const message = candidateMessage(leg, of, on);
  const checkpoint = of.parts[0]?.checkpoint ?? null;
  const additions = trackerFor(leg, of, on);
  const begin: Change[] = [
    ...leftBehind(leg, attempt),
    {
      do: 'refs',
      moves: [
        { branch: place(on.base), before: null, after: on.base },
        { branch, before: null, after: on.base },
      ],
    },
  ];
  if (checkpoint === null) return [...begin, commitOn(branch, on, { message, additions })];
  const merge: Change = { do: 'merge', branch, head: checkpoint, message };
  if (additions.length === 0) return [...begin, merge];
  return [...begin, commitOn(branch, on, { message: trackerMessage(leg, of), additions }), merge];
}

/**
 * What stands in the way and no leg at work needs is taken away first, since nothing is ever forced: a branch of this leg without a
 * finished candidate, and a place whose candidate is gone. A place without one may be about to get it, so that takes patience.
 */
function leftBehind({ state, world }: Leg, { of, on, isPatient }: Attempt): readonly Change[] {
  const { try: own, place } = branchesOf(state.request);
  const away = [own(of.term), ...(isPatient ? [] : [place(on.base)])];
  return away.flatMap((branch): Change[] => {
    const before = world.branches.get(branch)?.oid ?? null;
    return before === null ? [] : [{ do: 'refs', moves: [{ branch, before, after: null }] }];
  });
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

/** Whether another leg made the branch first. */
const wasTaken = (changes: readonly Change[], answers: readonly Answer<Made>[]): boolean =>
  answers.some(
    (answer, index) =>
      answer.kind === 'refused' &&
      changes[index]?.do === 'refs' &&
      ['stale', 'exists', 'invalid'].includes(answer.code),
  );

function stacked(
  changes: readonly Change[],
  answers: readonly Answer<Made>[],
  on: Standing,
): Candidate | null {
  for (const [index, answer] of answers.entries()) {
    if (answer.kind !== 'refused') continue;
    if (changes[index]?.do === 'merge' && answer.code === 'conflict') return null;
    if (changes[index]?.do === 'refs') throw elsewhere(answer.message);
  }
  const made = answers.map((answer) => expect(answer, 'Building the candidate')).at(-1);
  if (!made?.oid) throw new ForemanError('github-unknown', 'The candidate came back without its commit.');
  return { ok: true, candidate: made.oid, base: on.base, behind: on.behind };
}

const elsewhere = (why: string): ForemanError =>
  new ForemanError('work-moved', `The candidate’s branch could not be made (${why}); run the job again.`, {
    retry: 'later',
  });
