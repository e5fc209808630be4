import type { RepositoryFacts } from '../domain/set-up-facts.ts';
import type { Answer } from './answer.ts';

/** How a repository is set up. Each method makes one request; what a token may not see is refused. */
export interface SetUpReader {
  readonly repository: () => Promise<Answer<RepositoryFacts>>;
  readonly actions: () => Promise<Answer<{ readonly enabled: boolean; readonly allowed: string | null }>>;
  readonly workflowToken: () => Promise<Answer<{ readonly usual: string; readonly mayOpenPulls: boolean }>>;
  /** Workflows of the default branch with their state: `active`, `disabled_manually`, … */
  readonly workflows: () => Promise<Answer<readonly { readonly path: string; readonly state: string }[]>>;
  readonly secretNames: () => Promise<Answer<readonly string[]>>;
  /** Null where it is not set. */
  readonly variable: (name: string) => Promise<Answer<string | null>>;
  /** Types of the rules that hold for a branch of this name. */
  readonly rulesOf: (branch: string) => Promise<Answer<readonly string[]>>;
  readonly canBeAssigned: (login: string) => Promise<Answer<boolean>>;
  /** Names of the labels, a page of a hundred at a time. */
  readonly labels: (page: number) => Promise<Answer<readonly string[]>>;
  /** Names in a folder of the default branch; none where it does not exist. */
  readonly names: (folder: string) => Promise<Answer<readonly string[]>>;
  /** The text of a file of the default branch; null where there is none. */
  readonly text: (path: string) => Promise<Answer<string | null>>;
}

export interface OwnBranch {
  readonly name: string;
  readonly oid: string;
}

/** What takes our things away again. Each method makes one request. */
export interface Removal {
  readonly branches: (prefix: string) => Promise<Answer<readonly OwnBranch[]>>;
  /** Open pull requests with their head branches, a page of a hundred at a time. */
  readonly openPulls: (
    page: number,
  ) => Promise<Answer<readonly { readonly number: number; readonly head: string }[]>>;
  /** Who wrote the commits that are on the branch and not on the other, a page of a hundred at a time: a name for each, null for a bot. */
  readonly authorsOn: (
    branch: string,
    at: { readonly base: string; readonly page: number },
  ) => Promise<Answer<readonly (string | null)[]>>;
  readonly closePull: (number: number) => Promise<Answer<null>>;
  readonly deleteBranch: (name: string) => Promise<Answer<null>>;
  readonly deleteLabel: (name: string) => Promise<Answer<null>>;
}
