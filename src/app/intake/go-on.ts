import type { LoadedRequest } from '../load-request.ts';
import type { Hearing } from './hearing.ts';
import { planBrief } from './plan-brief.ts';
import type { Heard } from './heard.ts';

/** A request that was accepted before goes on: to its plan if it has none, else to what is ready. */
export function goOn(at: Hearing, { state }: LoadedRequest, text: string): Heard {
  const { request, base } = state;
  if (state.phase !== 'requested' || state.mode === 'talk') {
    return { next: 'publish', request, brief: null, why: `request ${request} goes on` };
  }
  const brief = planBrief(at, { request, base, text, conversation: [] });
  return { next: 'plan', request, brief, why: `request ${request} has no plan yet` };
}
