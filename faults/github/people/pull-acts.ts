import type { Oid } from '../../../src/domain/ids.ts';
import { closeThread } from '../ops/issues.ts';
import { createPull, mergePull, reopenPull } from '../ops/pulls.ts';
import type { NewPull } from '../ops/pulls.ts';
import { addStatus } from '../ops/statuses.ts';
import { forbid } from '../permissions.ts';
import type { Repository } from '../repository.ts';
import { nextId, note, patchThread, stamp } from '../repository.ts';
import type { LineComment, Pull, Review, Thread } from '../state.ts';
import { eventsOfReview } from './review-events.ts';
import { ImpossibleAct, acted, actorNamed, threadNumbered } from './impossible.ts';
import type { Who } from './impossible.ts';

/** A review as a person writes it. */
export interface NewReview extends Pick<Review, 'state' | 'body'> {
  readonly lines?: readonly Omit<LineComment, 'id'>[];
}

/** What people, and a repository's own checks, do with pull requests. */
export interface PullActs {
  readonly openPull: (pull: NewPull, who?: Who) => number;
  /** The new head of its base. */
  readonly mergePull: (number: number, method?: 'merge' | 'squash', who?: Who) => Oid;
  readonly closePull: (number: number, who?: Who) => void;
  readonly reopenPull: (number: number, who?: Who) => void;
  readonly draftPull: (number: number, draft: boolean, who?: Who) => void;
  readonly reviewPull: (number: number, review: NewReview, who?: Who) => void;
  readonly setStatus: (commit: Oid, state: string, who?: Who) => void;
}

export function pullActs(repo: Repository): PullActs {
  const actor = (who: Who | undefined) => actorNamed(repo, who);
  const at = (number: number) => pullNumbered(repo, number).thread;
  return {
    openPull: (pull, who) => acted(createPull(repo, actor(who), pull)).number,
    mergePull: (number, method = 'merge', who) => {
      const head = acted(mergePull(repo, actor(who), { thread: at(number), method }));
      tellEnd(repo, pullNumbered(repo, number));
      return head;
    },
    closePull: (number, who) => {
      acted(closeThread(repo, actor(who), { thread: at(number), reason: 'COMPLETED' }));
      tellEnd(repo, pullNumbered(repo, number));
    },
    reopenPull: (number, who) => void acted(reopenPull(repo, actor(who), at(number))),
    draftPull: (number, draft, who) => {
      const { thread, pull } = pullNumbered(repo, number);
      const person = actor(who);
      const refused = forbid(repo, person, 'pulls');
      if (refused) throw new ImpossibleAct(refused.message);
      if (pull.draft === draft) return;
      patchThread(repo, thread, { pull: { ...pull, draft } });
      note(repo, person, { what: 'pull-edited', number, draft });
    },
    reviewPull: (number, review, who) => {
      const { thread, pull } = pullNumbered(repo, number);
      const person = actor(who);
      const refused = forbid(repo, person, 'review');
      if (refused) throw new ImpossibleAct(refused.message);
      const made: Review = {
        ...{ id: nextId(repo), at: stamp(repo), author: person.account.login, commit: pull.headOid },
        ...{ state: review.state, body: review.body },
        lines: (review.lines ?? []).map((line) => ({ id: nextId(repo), ...line })),
      };
      patchThread(repo, thread, { pull: { ...pull, reviews: [...pull.reviews, made] } });
      note(repo, person, { what: 'review', number, state: review.state, commit: pull.headOid });
      for (const event of eventsOfReview(thread, pull, made)) repo.events.push(event);
    },
    setStatus: (commit, state, who) =>
      void acted(addStatus(repo, actor(who), { commit, state, description: '', context: 'a person' })),
  };
}

/** The end of a pull request by a person's hand is an event. */
function tellEnd(repo: Repository, { thread, pull }: { readonly thread: Thread; readonly pull: Pull }): void {
  repo.events.push({ kind: 'pull-ended', pull: thread.number, head: pull.head });
}

function pullNumbered(repo: Repository, number: number): { readonly thread: Thread; readonly pull: Pull } {
  const thread = threadNumbered(repo, number);
  if (!thread.pull) throw new ImpossibleAct(`${number} is no pull request.`);
  return { thread, pull: thread.pull };
}
