import { z } from 'zod';
import { createIssue, updateIssue } from '../../ops/issues.ts';
import type { Issue } from '../../state/issue.ts';
import { needAccount, needIssue, needLabel, needRepository } from '../need-node.ts';
import type { View } from '../view.ts';
import { accountView } from '../views/account-view.ts';
import type { ViewContext } from '../views/account-view.ts';
import { issueView } from '../views/issue-view.ts';
import { mutation } from './mutation.ts';

const ids = z.array(z.string()).optional();
const text = z.string().optional();
const creation = {
  repositoryId: z.string(),
  title: z.string(),
  body: text,
  labelIds: ids,
  assigneeIds: ids,
  parentIssueId: text,
};
const state = z.enum(['OPEN', 'CLOSED']).optional();
const edit = { id: z.string(), title: text, body: text, labelIds: ids, assigneeIds: ids, state };
const reasons = { COMPLETED: 'completed', NOT_PLANNED: 'not_planned', DUPLICATE: 'duplicate' } as const;

/** Opens, changes, closes and reopens issues. */
export function issueMutations(view: ViewContext): View {
  return {
    createIssue: mutation(creation, (input) => {
      const ctx = needRepository(view, input.repositoryId);
      const { parentIssueId, title, body = null } = input;
      const parent = parentIssueId === undefined ? {} : { parent: needIssue(view, parentIssueId).issue };
      const issue = createIssue(ctx, { title, body, ...readMarks(view, input), ...parent });
      return { issue: issueView(ctx, issue) };
    }),
    updateIssue: mutation(edit, (input) => {
      const { ctx, issue } = needIssue(view, input.id);
      const changed = updateIssue(ctx, issue, {
        title: input.title,
        body: input.body,
        state: readState(input.state),
        ...readMarks(view, input),
      });
      return { issue: issueView(ctx, changed), actor: () => actorView(view) };
    }),
    ...stateMutations(view),
  };
}

function stateMutations(view: ViewContext): View {
  const reason = z.enum(['COMPLETED', 'NOT_PLANNED', 'DUPLICATE']).default('COMPLETED');
  return {
    closeIssue: mutation({ issueId: z.string(), stateReason: reason }, (input) => {
      const { ctx, issue } = needIssue(view, input.issueId);
      updateIssue(ctx, issue, { state: 'closed', stateReason: reasons[input.stateReason] });
      return { issue: issueView(ctx, issue) };
    }),
    reopenIssue: mutation({ issueId: z.string() }, (input) => {
      const { ctx, issue } = needIssue(view, input.issueId);
      updateIssue(ctx, issue, { state: 'open' });
      return { issue: issueView(ctx, issue) };
    }),
  };
}

/** What the operations take as state. */
export function readState(state: 'OPEN' | 'CLOSED' | undefined): Issue['state'] | undefined {
  if (state === undefined) return undefined;
  return state === 'OPEN' ? 'open' : 'closed';
}

interface MarkIds {
  readonly labelIds?: readonly string[] | undefined;
  readonly assigneeIds?: readonly string[] | undefined;
}

/** Labels by name and assignees by login, as the operations take them; absent stays absent. */
export function readMarks(view: ViewContext, { labelIds, assigneeIds }: MarkIds) {
  return {
    ...(labelIds && { labels: labelIds.map((id) => needLabel(view, id).label.name) }),
    ...(assigneeIds && { assignees: assigneeIds.map((id) => needAccount(view, id).login) }),
  };
}

/** The caller as an actor, null where nobody is known. */
export function actorView(view: ViewContext): View | null {
  return view.caller.account === undefined ? null : accountView(view, view.caller.account);
}
