import type { ApprovalReason } from '../../domain/approval-reason.ts';
import type { Nonce, TextHash } from '../../domain/ids.ts';
import type { WorkPlan } from '../../domain/plan.ts';
import type { IssueView } from '../../domain/world.ts';
import { approvalWords } from '../../report/approval-words.ts';
import { planPartNonce, renderPlan } from '../../report/plan-post.ts';
import { parsePlanBody } from '../../text/plan-body.ts';
import { commentBy, ensureComment } from '../ensure-comment.ts';
import { placeOfRequest } from '../place-of.ts';
import type { Publishing } from './publishing.ts';

/** A plan to be shown, with the mark of its comment. */
export interface ShownPlan {
  readonly plan: WorkPlan;
  readonly hash: TextHash;
  readonly nonce: Nonce;
  readonly waits: ApprovalReason | null;
  readonly more: boolean;
}

/** Shows a plan on the request's issue, once, to the letter: what is approved later is read from there. */
export async function showPlan(at: Publishing, shown: ShownPlan): Promise<void> {
  const { plan, hash, nonce, waits, more } = shown;
  const facts = at.input.artifact?.facts ?? null;
  const first = at.state.first && !more;
  const text = { plan, hash, facts, waits: waits && approvalWords[waits], more, first };
  for (const part of renderPlan(placeOfRequest(at, nonce), text))
    await ensureComment(at, at.world.issue, part);
}

const MOST_PARTS = 20;

/** The plan that our comments show, if nobody has changed a letter of it. */
export function planShown(
  issue: Pick<IssueView, 'comments'>,
  { nonce, hash }: { readonly nonce: Nonce; readonly hash: TextHash },
): WorkPlan | null {
  const bodies: string[] = [];
  for (let part = 0; part < MOST_PARTS; part += 1) {
    const comment = commentBy(issue, planPartNonce(nonce, part));
    if (!comment) break;
    bodies.push(comment.body);
  }
  return parsePlanBody(bodies, hash);
}
