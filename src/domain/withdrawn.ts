/** What a person did so that a task cannot go on as it is: with its issue or its assignees, with its pull request, or with its branch. */
export const withdrawals = ['closed', 'gone', 'assigned', 'pull-closed', 'branch-moved'] as const;
export type Withdrawn = (typeof withdrawals)[number];
