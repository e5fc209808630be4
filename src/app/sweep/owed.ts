import { awaitsApproval } from '../../domain/request-state.ts';
import type { Nonce } from '../../domain/ids.ts';
import type { Owed } from '../../report/stalled.ts';
import { commentBy } from '../ensure-comment.ts';
import { planShown } from '../publish/show-plan.ts';
import type { Sweeping } from './sweeping.ts';

/**
 * What was written down before any task was filed, and cannot be read on the issue: a plan that waits, the foreman's questions, or its
 * answer. Their words stand only in the artifact of the run that wrote them down. Gives that run; null where nothing is owed.
 */
export function owedBy(at: Sweeping): { readonly what: Owed; readonly run: number } | null {
  const due = dueIn(at);
  if (!due || isSaid(at, due)) return null;
  const line = at.entries.findLast(
    ({ event }) => (event.type === 'asked' || event.type === 'finished') && event.nonce === due.nonce,
  );
  return line ? { what: due.what, run: line.run.id } : null;
}

interface Due {
  readonly what: Owed;
  readonly nonce: Nonce;
}

function dueIn({ state }: Sweeping): Due | null {
  const asked = state.questions.at(-1);
  if (asked && awaitsApproval(state)) return { what: 'plan', nonce: asked.nonce };
  if (state.mode !== 'talk') return null;
  if (state.phase === 'finished')
    return state.finishNonce === null ? null : { what: 'answer', nonce: state.finishNonce };
  return asked?.answer === null ? { what: 'questions', nonce: asked.nonce } : null;
}

function isSaid({ state, world }: Sweeping, { what, nonce }: Due): boolean {
  if (what !== 'plan') return commentBy(world.issue, nonce) !== undefined;
  return state.plan !== null && planShown(world.issue, { nonce, hash: state.plan }) !== null;
}
