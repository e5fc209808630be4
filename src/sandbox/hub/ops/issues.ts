import { allow, mayDo } from '../auth/permissions.ts';
import { countCreation, isScoped } from '../auth/caller.ts';
import { publishIssue, publishMarks } from '../events/issue-events.ts';
import { HubError, notFound } from '../hub-error.ts';
import { MovedError } from '../moved-error.ts';
import type { Issue, StateReason } from '../state/issue.ts';
import type { RepositoryState } from '../state/repository.ts';
import { stamp } from '../state/hub-state.ts';
import { assign, assignableOf } from './assignees.ts';
import { actorOf } from './context.ts';
import type { RepoContext } from './context.ts';
import { findOrCreateLabels, replaceLabels } from './labels.ts';
import { linkSubIssue } from './sub-issues.ts';
import { checkBody, checkTitle } from './text-limits.ts';

export interface NewIssue {
  readonly title: string;
  readonly body?: string | null;
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
  readonly parent?: Issue;
}

/** An issue or pull request by number; 404 where there is none, 410 where it was deleted, a redirect where it has moved. */
export function findIssue(repo: RepositoryState, number: number): Issue {
  const issue = repo.issues.get(number);
  if (issue !== undefined) return issue;
  const gone = repo.gone.get(number);
  if (gone === undefined) throw notFound();
  if (gone === 'deleted') throw new HubError(410, 'This issue was deleted', { graphqlType: 'NOT_FOUND' });
  throw new MovedError(
    `/repos/${repo.fullName}/issues/${number}`,
    `/repos/${gone.fullName}/issues/${gone.number}`,
  );
}

/** An issue of this repository by database id; 404 where there is none. */
export function findIssueById(repo: RepositoryState, id: number): Issue {
  const issue = [...repo.issues.values()].find((item) => item.id === id && item.pull === undefined);
  if (issue === undefined) throw notFound('The provided sub-issue does not exist');
  return issue;
}

/** Opens an issue; labels and assignees that the caller may not set are dropped without a word, as on GitHub. */
export function createIssue(ctx: RepoContext, input: NewIssue): Issue {
  allow(ctx, 'createIssue');
  if (!ctx.repo.settings.hasIssues) throw new HubError(410, 'Issues has been disabled in this repository.');
  checkTitle('Issue', input.title);
  checkBody('Issue', input.body);
  const mayTriage = mayDo(ctx, 'triage');
  const issue = addIssue(ctx, { title: input.title, body: input.body ?? null });
  countCreation(ctx.caller, 'issue');
  const labels = mayTriage ? findOrCreateLabels(ctx, input.labels ?? []) : [];
  const assignees = mayTriage ? assignableOf(ctx, input.assignees ?? []) : [];
  // GitHub's `opened` already shows the marks, each of which is published after it as well.
  Object.assign(issue, { labels, assignees });
  publishIssue(ctx, issue, { action: 'opened' });
  publishMarks(ctx, issue);
  if (input.parent !== undefined) linkSubIssue(ctx, { parent: input.parent, child: issue });
  return issue;
}

/** A number and the record behind it, for issues and pull requests; nothing is published. */
export function addIssue(
  ctx: RepoContext,
  text: { readonly title: string; readonly body: string | null },
): Issue {
  const { hub, repo, caller } = ctx;
  const at = stamp(hub);
  repo.lastNumber += 1;
  const issue: Issue = {
    kind: 'issue',
    id: hub.nextId(),
    number: repo.lastNumber,
    user: actorOf(ctx),
    ...text,
    state: 'open',
    stateReason: null,
    labels: [],
    assignees: [],
    locked: false,
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    closedBy: null,
    lastEditedAt: null,
    editor: null,
    viaApp: isScoped(caller),
    ...noRelations(),
  };
  repo.issues.set(issue.number, issue);
  return issue;
}

export interface IssueEdit {
  readonly title?: string | undefined;
  readonly body?: string | null | undefined;
  readonly state?: 'open' | 'closed' | undefined;
  readonly stateReason?: StateReason | null | undefined;
  readonly labels?: readonly string[] | undefined;
  readonly assignees?: readonly string[] | undefined;
}

/** Changes an issue or the issue side of a pull request. */
export function updateIssue(ctx: RepoContext, issue: Issue, edit: IssueEdit): Issue {
  allow(ctx, 'comment');
  if (!mayDo(ctx, 'triage') && issue.user !== ctx.caller.account) {
    throw new HubError(403, 'Must have push access to repository.');
  }
  editTexts(ctx, issue, edit);
  if (mayDo(ctx, 'triage')) {
    if (edit.labels !== undefined) replaceLabels(ctx, issue, findOrCreateLabels(ctx, edit.labels));
    if (edit.assignees !== undefined) assign(ctx, issue, assignableOf(ctx, edit.assignees));
  }
  if (edit.state !== undefined) setIssueState(ctx, issue, { state: edit.state, reason: edit.stateReason });
  return issue;
}

/** Opens or closes; a state that it has already changes the reason alone and publishes nothing. */
export function setIssueState(
  ctx: RepoContext,
  issue: Issue,
  to: { readonly state: 'open' | 'closed'; readonly reason?: StateReason | null | undefined },
): void {
  const isPull = issue.pull !== undefined;
  if (issue.pull?.merged === true && to.state === 'open') {
    throw new HubError(422, 'Validation Failed', {
      errors: [
        { resource: 'PullRequest', field: 'state', code: 'invalid', message: 'state cannot be changed' },
      ],
    });
  }
  const closes = to.state === 'closed';
  const changes = issue.state !== to.state;
  if (!isPull && (changes || closes)) issue.stateReason = reasonOf(to);
  if (!changes) return;
  const at = stamp(ctx.hub);
  issue.state = to.state;
  issue.updatedAt = at;
  issue.closedAt = closes ? at : null;
  issue.closedBy = closes ? actorOf(ctx) : null;
  publishIssue(ctx, issue, { action: closes ? 'closed' : 'reopened' });
}

function reasonOf(to: {
  readonly state: 'open' | 'closed';
  readonly reason?: StateReason | null | undefined;
}) {
  if (to.state === 'open') return 'reopened';
  return to.reason ?? 'completed';
}

function editTexts(ctx: RepoContext, issue: Issue, edit: IssueEdit): void {
  if (edit.title !== undefined) checkTitle('Issue', edit.title);
  checkBody('Issue', edit.body);
  const changes: Record<string, { readonly from: string | null }> = {};
  if (edit.title !== undefined && edit.title !== issue.title) {
    changes['title'] = { from: issue.title };
    issue.title = edit.title;
  }
  if (edit.body !== undefined && edit.body !== issue.body) {
    changes['body'] = { from: issue.body };
    issue.body = edit.body;
    issue.lastEditedAt = stamp(ctx.hub);
    issue.editor = actorOf(ctx);
  }
  if (Object.keys(changes).length === 0) return;
  issue.updatedAt = stamp(ctx.hub);
  publishIssue(ctx, issue, { action: 'edited', changes });
}

function noRelations() {
  return {
    comments: [],
    reactions: [],
    parent: undefined,
    subIssues: [],
    blockedBy: [],
    blocking: [],
    pull: undefined,
  };
}
