import type { Repository } from '../repository.ts';
import { ciActs } from './ci-acts.ts';
import type { CiActs } from './ci-acts.ts';
import type { CodeActs } from './code-acts.ts';
import { codeActs } from './code-acts.ts';
import type { IssueActs } from './issue-acts.ts';
import { issueActs } from './issue-acts.ts';
import type { MarkActs } from './mark-acts.ts';
import { markActs } from './mark-acts.ts';
import type { PullActs } from './pull-acts.ts';
import { pullActs } from './pull-acts.ts';

/** All that people do; each act throws `ImpossibleAct` where GitHub would refuse it at this moment, and then nothing has changed. */
export interface People extends IssueActs, MarkActs, CodeActs, PullActs, CiActs {}

export const createPeople = (repo: Repository): People => ({
  ...issueActs(repo),
  ...markActs(repo),
  ...codeActs(repo),
  ...pullActs(repo),
  ...ciActs(repo),
});
