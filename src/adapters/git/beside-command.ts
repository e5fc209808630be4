/**
 * The command that puts another commit of a clone into a folder of its own beside it; it fails where the clone does not go back so far. Hooks
 * that stand in the clone are not run.
 */
export const besideCommand = (commit: string, folder: string): string =>
  `git -c core.hooksPath=/dev/null worktree add --quiet --detach ${quoted(folder)} ${commit}`;

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
