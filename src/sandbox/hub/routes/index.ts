import type { Route } from '../server/route.ts';
import { actionsRoutes } from './actions.ts';
import { appRoutes } from './apps.ts';
import { assigneeRoutes } from './assignees.ts';
import { checkRoutes } from './checks.ts';
import { commentRoutes } from './comments.ts';
import { commitRoutes } from './commits.ts';
import { contentRoutes } from './contents.ts';
import { gitObjectRoutes } from './git-objects.ts';
import { gitRefRoutes } from './git-refs.ts';
import { issueRelationRoutes } from './issue-relations.ts';
import { issueRoutes } from './issues.ts';
import { labelRoutes } from './labels.ts';
import { pullRoutes } from './pulls.ts';
import { reactionRoutes } from './reactions.ts';
import { inRepository } from './repo-routes.ts';
import { renamingRoutes } from './renaming.ts';
import { repositoryRoutes } from './repositories.ts';
import { reviewRoutes } from './reviews.ts';
import { settingsRoutes } from './settings.ts';
import { userRoutes } from './users.ts';
import { workflowRoutes } from './workflows.ts';

/** Everything of GitHub's REST that the hub has built. */
export const routes: readonly Route[] = [
  ...appRoutes,
  ...userRoutes,
  ...inRepository([
    ...repositoryRoutes,
    ...renamingRoutes,
    ...gitObjectRoutes,
    ...gitRefRoutes,
    ...contentRoutes,
    ...commitRoutes,
    ...checkRoutes,
    ...issueRoutes,
    ...commentRoutes,
    ...reactionRoutes,
    ...labelRoutes,
    ...assigneeRoutes,
    ...issueRelationRoutes,
    ...pullRoutes,
    ...reviewRoutes,
    ...workflowRoutes,
    ...actionsRoutes,
    ...settingsRoutes,
  ]),
];
