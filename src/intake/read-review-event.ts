import { z } from 'zod';

/** A review or a line comment that a job passes on, with what its event tells without asking anybody; a line comment goes by its review. */
export interface ReviewEvent {
  readonly pull: number;
  readonly kind: 'review' | 'remark';
  readonly id: number;
  readonly author: string;
  readonly authorType: string;
  /** `changes_requested`, `approved`, `commented`; empty for a line comment. */
  readonly state: string;
  readonly body: string;
  /** The head's branch lies elsewhere, or the repository itself is a fork. */
  readonly fork: boolean;
  /** The head's branch, without `refs/heads/`. */
  readonly head: string;
}

const Said = z.looseObject({
  id: z.number(),
  body: z.string().nullish(),
  state: z.string().optional(),
  pull_request_review_id: z.number().nullish(),
});
const Event = z.looseObject({
  action: z.string(),
  pull_request: z.looseObject({
    number: z.number(),
    head: z.looseObject({ ref: z.string(), repo: z.looseObject({ full_name: z.string() }).nullable() }),
  }),
  review: Said.optional(),
  comment: Said.optional(),
  sender: z.looseObject({ login: z.string(), type: z.string() }),
  repository: z.looseObject({ full_name: z.string(), fork: z.boolean() }),
});

/** Reads `pull_request_review` (submitted) and `pull_request_review_comment` (created); null for anything else. */
export function readReviewEvent(payload: unknown): ReviewEvent | null {
  const read = Event.safeParse(payload);
  if (!read.success) return null;
  const { action, pull_request: pull, review, comment, sender, repository } = read.data;
  const said = comment ?? review;
  if (!said || action !== (comment ? 'created' : 'submitted')) return null;
  const whole = comment?.pull_request_review_id ?? null;
  return {
    pull: pull.number,
    kind: comment && whole === null ? 'remark' : 'review',
    id: whole ?? said.id,
    author: sender.login,
    authorType: sender.type,
    state: comment ? '' : (said.state ?? '').toLowerCase(),
    body: said.body ?? '',
    fork: repository.fork || pull.head.repo?.full_name !== repository.full_name,
    head: pull.head.ref,
  };
}

const Dispatched = z.object({
  inputs: z.object({ review: z.string().regex(/^[1-9]\d{0,15}\/(review|remark|closed)\/[1-9]\d{0,15}$/) }),
});

/** What a dispatched run is about: a review, or a pull request that was merged or closed; null for any other event. */
export function readDispatchedReview(
  payload: unknown,
): { readonly pull: number; readonly kind: 'review' | 'remark' | 'closed'; readonly id: number } | null {
  const read = Dispatched.safeParse(payload);
  if (!read.success) return null;
  const [pull, word, id] = read.data.inputs.review.split('/');
  const kind = word === 'remark' || word === 'closed' ? word : 'review';
  return { pull: Number(pull), kind, id: Number(id) };
}
