import { z } from 'zod';

/** A pull request that was merged or closed, with what its event tells without asking anybody. */
export interface ClosedEvent {
  readonly pull: number;
  /** The head's branch, without `refs/heads/`. */
  readonly head: string;
  readonly authorType: string;
  /** The head's branch lies elsewhere, or the repository itself is a fork. */
  readonly fork: boolean;
}

const Event = z.looseObject({
  action: z.literal('closed'),
  pull_request: z.looseObject({
    number: z.number(),
    head: z.looseObject({ ref: z.string(), repo: z.looseObject({ full_name: z.string() }).nullable() }),
  }),
  sender: z.looseObject({ type: z.string() }),
  repository: z.looseObject({ full_name: z.string(), fork: z.boolean() }),
});

/** Reads `pull_request` (closed); null for anything else. */
export function readClosedEvent(payload: unknown): ClosedEvent | null {
  const read = Event.safeParse(payload);
  if (!read.success) return null;
  const { pull_request: pull, sender, repository } = read.data;
  return {
    pull: pull.number,
    head: pull.head.ref,
    authorType: sender.type,
    fork: repository.fork || pull.head.repo?.full_name !== repository.full_name,
  };
}
