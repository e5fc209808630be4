import type { Hub } from '../../src/sandbox/hub/index.ts';
import { listRefs } from '../../src/sandbox/hub/git/refs.ts';
import type { Picture } from './stage.ts';
import { REPOSITORY } from './place.ts';

/** The hub's repository as people see it. */
export async function hubPicture(hub: Hub): Promise<Picture> {
  const repo = hub.repository(REPOSITORY);
  const all = [...repo.issues.values()];
  return {
    issues: all
      .filter((issue) => issue.pull === undefined)
      .map((issue) => ({
        number: issue.number,
        title: issue.title,
        body: issue.body ?? '',
        open: issue.state === 'open',
        labels: issue.labels.map((label) => label.name).toSorted(),
        assignees: issue.assignees.map((account) => account.login),
        comments: issue.comments.map(({ id, user, body }) => ({ id, author: user.login, body })),
      })),
    pulls: all.flatMap(({ pull, number, title, body, state }) =>
      pull === undefined
        ? []
        : [
            {
              number,
              head: pull.headRef,
              base: pull.baseRef,
              title,
              body: body ?? '',
              open: state === 'open',
              merged: pull.merged,
              draft: pull.draft,
            },
          ],
    ),
    branches: new Map(
      listRefs(repo.git.dir, 'refs/heads/').map(({ name, oid }) => [name.replace('refs/heads/', ''), oid]),
    ),
  };
}
