import { setTimeout as sleep } from 'node:timers/promises';
import { answerApi } from './answer-api.ts';
import type { ApiAnswer } from './answer-api.ts';
import type { FaultMode } from './faults.ts';
import type { HubWorks } from './hub-works.ts';
import { limitReply } from './refusal.ts';
import type { Reply } from './reply.ts';
import type { ApiCall, Seen } from './serve-api.ts';

const nothing = { points: 0, operationName: undefined };

/** The answer as the fault lets it come about; a hub that stops while a request still waits drops it. */
export async function answerWithFault(
  works: HubWorks,
  seen: Seen & { readonly call: ApiCall },
  fault: FaultMode | undefined,
): Promise<ApiAnswer> {
  if (fault?.kind === 'delay' && !(await passes(works, fault.milliseconds))) return dropped;
  const instead = fault === undefined ? undefined : answerInstead(works, seen, fault);
  if (instead !== undefined) return { reply: instead, ...nothing };
  if (seen.refused !== undefined) return { reply: seen.refused, ...nothing };
  const answer = await answerApi(works, seen);
  if (fault?.kind === 'slow-answer' && !(await passes(works, fault.milliseconds))) return dropped;
  return fault?.kind === 'error-after' ? { ...answer, reply: brokenReply(fault.status) } : answer;
}

/** Whether nothing of an answer arrives. */
export function isLost(reply: Reply, fault: FaultMode | undefined): boolean {
  return reply.status === 0 || fault?.kind === 'drop-answer-after';
}

const dropped: ApiAnswer = { reply: { status: 0 }, ...nothing };

function answerInstead(
  works: HubWorks,
  { caller, call }: Seen & { readonly call: ApiCall },
  fault: FaultMode,
) {
  if (fault.kind === 'drop-before') return dropped.reply;
  if (fault.kind === 'error-before') return brokenReply(fault.status);
  if (fault.kind === 'secondary-limit') return limitReply(fault.retryAfterSeconds, fault.status);
  if (fault.kind === 'budget-used-up') {
    const resource = call.path === '/graphql' ? 'graphql' : 'core';
    works.hub.limits.useUp(caller, resource, fault.resetSeconds ?? 3600);
  }
  return undefined;
}

function brokenReply(status: number): Reply {
  return { status, body: { message: 'Server Error' } };
}

async function passes({ stopping }: HubWorks, milliseconds: number): Promise<boolean> {
  try {
    await sleep(milliseconds, undefined, { signal: stopping() });
    return true;
  } catch {
    return false;
  }
}
