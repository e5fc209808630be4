import type { Addition } from '../../domain/request-state.ts';
import { canFinish } from '../../flow/decide-finish.ts';
import { isUnsaid, isWithoutPlan } from '../../flow/decide-word.ts';
import { keptRequestText, requestTextOf } from '../claim/request-text.ts';
import type { LoadedRequest } from '../load-request.ts';
import { askMoreAgain, dropLost } from './ask-more.ts';
import { isAtWork, lineOf } from './at-work.ts';
import { conversationOf } from './conversation-of.ts';
import type { Heard } from './heard.ts';
import type { Hearing } from './hearing.ts';
import { planBrief } from './plan-brief.ts';

/** A request that was accepted before goes on: to its plan if it has none, to what was asked besides, else to what is ready. */
export async function goOn(at: Hearing, loaded: LoadedRequest): Promise<Heard> {
  const { state } = loaded;
  const { request, base } = state;
  if (isWithoutPlan(state)) {
    if (isUnsaid(state) && (await keptRequestText(at, loaded)) === null)
      return { next: 'nothing', request, brief: null, why: 'the words of the request are gone' };
    const text = await requestTextOf(at, loaded);
    const conversation = await conversationOf(at, loaded);
    const brief = await planBrief(at, loaded, { request, base, text, conversation });
    return { next: 'plan', request, brief, why: `request ${request} has no plan yet` };
  }
  const asked = await unplanned(at, loaded);
  if (asked) return (await askMoreAgain(at, loaded, asked)) ?? goOn(at, await dropLost(at, loaded, asked));
  if (canFinish(state, loaded.world.target.head))
    return { next: 'finish', request, brief: null, why: 'nothing is open any more' };
  return { next: 'publish', request, brief: null, why: `request ${request} goes on` };
}

/** The first of what was asked for besides that no run is planning at this moment: two would pay for two plans of which one counts. */
async function unplanned(at: Hearing, { state, entries }: LoadedRequest): Promise<Addition | null> {
  for (const one of state.additions.filter(({ status }) => status === 'asked'))
    if (!(await isAtWork(at, lineOf(entries, one.comment)))) return one;
  return null;
}
