import { z } from 'zod';
import { allow } from '../../auth/permissions.ts';
import { addAssignees, removeAssignees } from '../../ops/assignees.ts';
import type { RepoContext } from '../../ops/context.ts';
import { addLabels, replaceLabels } from '../../ops/labels.ts';
import type { Issue } from '../../state/issue.ts';
import { needAccount, needLabel, needThread } from '../need-node.ts';
import type { View } from '../view.ts';
import type { ViewContext } from '../views/account-view.ts';
import { issueView } from '../views/issue-view.ts';
import { pullView } from '../views/pull-view.ts';
import { mutation } from './mutation.ts';

const id = z.string();
const labelling = { labelableId: id, labelIds: z.array(id) };
const assigning = { assignableId: id, assigneeIds: z.array(id) };

/** Labels and assignees of issues and pull requests; both are sets, so that adding twice is adding once. */
export function markMutations(view: ViewContext): View {
  const labelsOf = (ids: readonly string[]) => ids.map((labelId) => needLabel(view, labelId).label);
  const loginsOf = (ids: readonly string[]) => ids.map((userId) => needAccount(view, userId).login);
  return {
    addLabelsToLabelable: mutation(labelling, (input) => {
      const { ctx, issue } = needThread(view, input.labelableId);
      const names = labelsOf(input.labelIds).map(({ name }) => name);
      return { labelable: threadView(ctx, addLabels(ctx, issue, names)) };
    }),
    removeLabelsFromLabelable: mutation(labelling, (input) => {
      const { ctx, issue } = needThread(view, input.labelableId);
      allow(ctx, 'triage');
      const gone = labelsOf(input.labelIds);
      const kept = issue.labels.filter((label) => !gone.includes(label));
      return { labelable: threadView(ctx, replaceLabels(ctx, issue, kept)) };
    }),
    addAssigneesToAssignable: mutation(assigning, (input) => {
      const { ctx, issue } = needThread(view, input.assignableId);
      return { assignable: threadView(ctx, addAssignees(ctx, issue, loginsOf(input.assigneeIds))) };
    }),
    removeAssigneesFromAssignable: mutation(assigning, (input) => {
      const { ctx, issue } = needThread(view, input.assignableId);
      return { assignable: threadView(ctx, removeAssignees(ctx, issue, loginsOf(input.assigneeIds))) };
    }),
  };
}

/** An issue as what it is: itself, or the pull request that it belongs to. */
export function threadView(ctx: RepoContext, issue: Issue): View {
  return issue.pull === undefined ? issueView(ctx, issue) : pullView(ctx, issue.pull);
}
