import { allow } from '../../auth/permissions.ts';
import { readRef } from '../../git/refs.ts';
import type { FoundNode } from '../find-node.ts';
import type { View } from '../view.ts';
import { accountView } from './account-view.ts';
import type { ViewContext } from './account-view.ts';
import { commentView } from './comment-view.ts';
import { issueView } from './issue-view.ts';
import { labelView } from './label-view.ts';
import { objectView } from './object-view.ts';
import { pullView } from './pull-view.ts';
import { isShown, refView } from './ref-view.ts';
import { repositoryView } from './repository-view.ts';
import { reviewView } from './review-view.ts';

/** The view of what an id names; null where it is gone. */
export function nodeView(view: ViewContext, found: FoundNode): View | null {
  switch (found.kind) {
    case 'account':
      return accountView(view, found.account);
    case 'repository':
      return repositoryView(found.ctx);
    case 'ref':
    case 'object':
      allow(found.ctx, 'readContents');
      return found.kind === 'object' ? objectView(found.ctx, found.oid) : refNodeView(found);
    case 'pull':
    case 'review':
      allow(found.ctx, 'readPulls');
      return found.kind === 'pull' ? pullView(found.ctx, found.pull) : reviewView(found.ctx, found.review);
    default:
      return threadNodeView(found);
  }
}

type ThreadNode = Extract<FoundNode, { kind: 'issue' | 'comment' | 'label' }>;

function threadNodeView(found: ThreadNode): View {
  allow(found.ctx, 'readIssues');
  if (found.kind === 'issue') return issueView(found.ctx, found.issue);
  return found.kind === 'comment' ? commentView(found.ctx, found.comment) : labelView(found.ctx, found.label);
}

function refNodeView({ ctx, name }: Extract<FoundNode, { kind: 'ref' }>): View | null {
  const oid = isShown(name) ? readRef(ctx.repo.git.dir, name) : undefined;
  return oid === undefined ? null : refView(ctx, { name, oid });
}
