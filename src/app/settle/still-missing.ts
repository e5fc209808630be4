import type { Change, Made } from '../../domain/change.ts';
import type { Answer } from '../../ports/answer.ts';
import { branchesOf } from '../../text/names.ts';
import { parseLabel } from '../../text/names-labels.ts';
import { configOf } from '../load-config.ts';
import { unreadCheckpoints } from './checkpoint-words.ts';
import { isReopened } from './final-pull.ts';
import { workStanding } from './landing-moves.ts';
import type { Settling } from './settling.ts';

/**
 * Whether something may still be missing: an answer was lost, limited, or about something that is not found yet; another leg wrote while
 * we did; or what we read was an old picture, though the journal in it was not.
 */
export function isStillMissing(
  at: Settling,
  changes: readonly Change[],
  answers: readonly Answer<Made>[],
): boolean {
  let missing = workStanding(at) === 'elsewhere' || journalMoved(at, changes, answers) || hidesWork(at);
  for (const [index, change] of changes.entries()) {
    const answer = answers[index];
    if (answer?.kind === 'done') {
      missing ||= wearsMore(at, change, answer.value);
      continue;
    }
    at.deps.log.warn(`Not shown yet (${change.do}): ${answer?.message ?? 'no answer'}`);
    missing ||= answer === undefined || mayPass(answer) || isWorkMove(change);
  }
  return missing;
}

/** Whether an answer leaves open what became of something that can be doubled. */
export const isLost = (changes: readonly Change[], answers: readonly Answer<Made>[]): boolean =>
  changes.some((change, index) => isSingular(change) && answers[index]?.kind === 'unknown');

/** Whether something may still have its effect though nobody waits for it any more. */
export const mayComeLate = (answers: readonly Answer<Made>[]): boolean =>
  answers.some(({ kind }) => kind === 'unknown');

/** What would be there twice if it were made again. */
export const isSingular = (change: Change): boolean => change.do === 'comment' || change.do === 'open-pull';

/** Whether the last pull request is due, and a task that landed could not be told of in it: its checkpoint was not read. */
export function hidesWork(at: Pick<Settling, 'state' | 'world' | 'entries'>): boolean {
  const { state, world } = at;
  const { work } = branchesOf(state.request);
  if (state.outcome !== 'done' || state.mode !== 'tasks') return false;
  if (!isReopened(at) && world.pulls.some((pull) => pull.head === work)) return false;
  return unreadCheckpoints({ state, world }).length > 0;
}

/** Whether what was refused or lost may come through when it is sent again. */
export const mayPass = (answer: Exclude<Answer<Made>, { kind: 'done' }>): boolean =>
  answer.kind === 'unknown' || answer.code === 'limited' || answer.code === 'not-found';

const isWorkMove = (change: Change): boolean =>
  change.do === 'refs' && change.moves.some((move) => move.after !== null);

/** The answer tells all labels that an issue wears now: two of a state mean that we looked at an old picture. */
export function wearsMore(at: Pick<Settling, 'world'>, change: Change, made: Made): boolean {
  if (change.do !== 'add-labels' && change.do !== 'remove-labels') return false;
  const { names } = configOf(at.world);
  const worn = made.names.filter((name) => parseLabel(name, names)?.kind === 'state');
  return change.do === 'add-labels' && worn.length > 1;
}

/** Somebody wrote the journal after we read it: what we just wrote into the status may be older than what they wrote. */
function journalMoved(at: Settling, changes: readonly Change[], answers: readonly Answer<Made>[]): boolean {
  const answer = answers[changes.findIndex((change) => change.do === 'edit-comment')];
  return (
    answer?.kind === 'done' && answer.value.journal !== null && answer.value.journal !== at.world.journalHead
  );
}
