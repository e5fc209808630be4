import type { ApprovalReason } from '../domain/approval-reason.ts';

/** Why a plan waits for a person, in words that follow a colon. */
export const approvalWords: Readonly<Record<ApprovalReason, string>> = {
  asked: 'you asked for a plan',
  always: '`approval: always` is set in `.github/foreman.yml`',
  first: 'it is the first request of this repository',
  dollars: 'it may cost more than what is built without asking (`approval.dollars` in `.github/foreman.yml`)',
  'price-unknown': 'the price of a model is not known, so the cost cannot be judged',
  tasks: 'it has more tasks than what is built without asking (`approval.tasks` in `.github/foreman.yml`)',
};
