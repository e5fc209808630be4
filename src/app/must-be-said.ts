import type { Change, Made } from '../domain/change.ts';
import { ForemanError } from '../domain/fault.ts';
import type { Answer } from '../ports/answer.ts';
import { permissionFor } from '../domain/permission-for.ts';

/** A comment that was tried, and what came of it. */
export interface Said {
  readonly change: Change;
  readonly answer: Answer<Made> | undefined;
}

/** The comments among some changes, each with its answer. */
export const saidBy = (changes: readonly Change[], answers: readonly Answer<Made>[]): readonly Said[] =>
  changes.flatMap((change, index) => (change.do === 'comment' ? [{ change, answer: answers[index] }] : []));

/** The same for comments that were tried at several places. */
export const mustAllBeSaid = (said: readonly Said[]): void =>
  mustBeSaid(
    said.map(({ change }) => change),
    said.map(({ answer }) => answer),
  );

/**
 * Throws `incomplete` where a change came to nothing. What people were to be told stands in the fault, so that the job is red and its
 * page says it.
 */
export function mustBeSaid(changes: readonly Change[], answers: readonly (Answer<Made> | undefined)[]): void {
  const lost = changes.flatMap((change, index) => {
    const answer = answers[index];
    return answer?.kind === 'done' ? [] : [sentence(change, answer)];
  });
  if (lost.length > 0) throw new ForemanError('incomplete', lost.join('\n\n'), { retry: 'later' });
}

function sentence(change: Change, answer: Exclude<Answer<Made>, { kind: 'done' }> | undefined): string {
  const why = answer?.message ?? 'no answer came';
  const lacks = answer?.kind === 'refused' && answer.code === 'forbidden';
  const need = lacks ? ` The job’s token needs the permission \`${permissionFor(change)}\`.` : '';
  const text = change.do === 'comment' ? `\n\nIt was to say:\n\n${change.body}` : '';
  return `GitHub did not take a change (${change.do}): ${why}.${need}${text}`;
}
