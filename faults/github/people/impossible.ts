import type { Answer } from '../../../src/ports/answer.ts';
import { accountNamed } from '../ops/find.ts';
import type { Actor, Repository } from '../repository.ts';
import type { Thread } from '../state.ts';

/** A person tried what GitHub would not let them do at this moment. */
export class ImpossibleAct extends Error {}

/** What the act made; throws where GitHub would refuse it. */
export function acted<T>(answer: Answer<T>): T {
  if (answer.kind === 'done') return answer.value;
  throw new ImpossibleAct(answer.message);
}

/** Who acts, by login; the repository’s first person where nobody is named. */
export interface Who {
  readonly by?: string | undefined;
}

/** A person who acts by their role, the repository's first one where nobody is named. */
export function actorNamed(repo: Repository, who: Who | undefined): Actor {
  const [first] = repo.accounts.values();
  const account = who?.by === undefined ? first : accountNamed(repo, who.by);
  if (!account) throw new ImpossibleAct(`There is no account ${who?.by}.`);
  return { account, scopes: null };
}

/** An issue or a pull request by number; throws where it is gone. */
export function threadNumbered(repo: Repository, number: number): Thread {
  const thread = repo.state.threads.get(number);
  if (!thread) throw new ImpossibleAct(`There is no issue ${number}.`);
  return thread;
}
