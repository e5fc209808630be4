import type { Change, Made } from '../domain/change.ts';
import { ForemanError } from '../domain/fault.ts';
import type { Answer } from '../ports/answer.ts';
import { permissionFor } from './permission-for.ts';

/**
 * Throws `incomplete` where a change came to nothing. What people were to be told stands in the fault, so that the job is red and its
 * page says it.
 */
export function mustBeSaid(changes: readonly Change[], answers: readonly Answer<Made>[]): void {
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
