import { Oid } from '../../src/domain/ids.ts';
import type { Answer } from '../../src/ports/answer.ts';
import type { WorldQuery } from '../../src/ports/forge.ts';
import type { Deps } from '../../src/app/deps.ts';
import type { Access } from '../../src/sandbox/actions-host.ts';
import type { HubStage } from '../helpers/hub-stage.ts';
import type { Stage } from '../helpers/stage.ts';

/** What an answer came to, in one word: `done`, `unknown`, or why it was refused. */
export const cameTo = (answer: Answer<unknown> | undefined): string =>
  answer?.kind === 'refused' ? answer.code : (answer?.kind ?? 'nothing');

export function valueOf<T>(answer: Answer<T> | undefined): T {
  if (answer?.kind !== 'done')
    throw new Error(`Not done: ${answer?.kind === undefined ? '?' : answer.message}`);
  return answer.value;
}

export const query = (issue: number, more: Partial<WorldQuery> = {}): WorldQuery => ({
  issue,
  prefix: 'foreman/1/',
  focus: [],
  heads: [],
  claimer: null,
  commits: [],
  folders: [],
  texts: [],
  ...more,
});

/** A commit that no repository has. */
export const NOWHERE = Oid.parse('9'.repeat(40));
/** A stage on which any token can be had. */
export interface ContractStage extends Stage {
  readonly depsWith: (permissions: Readonly<Record<string, Access>>, job: string) => Deps;
  /** A person comments on a pull request in a review, and on its lines. */
  readonly review: HubStage['review'];
}

/** Opens a new GitHub for one test. */
export type Open = () => Promise<ContractStage>;
