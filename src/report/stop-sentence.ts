import type { Withdrawn } from '../domain/withdrawn.ts';

/** Why a task cannot go on by itself although nobody failed, and what mends it, as sentences on its issue. */
export function stopSentence(why: Withdrawn | 'unserved'): string {
  switch (why) {
    case 'closed':
      return 'A person closed the issue of this task before it was done, which cancels it: nothing of it lands. To take it up again, reopen the issue first and use retry then.';
    case 'gone':
      return 'The issue of this task was deleted, transferred or converted. The journal keeps its record, and no new issue is made for it; leaving it out lets the others go on.';
    case 'assigned':
      return 'A person is assigned to this task, so it is theirs: no worker does it, and nothing that a worker makes of it lands. Commit on its branch and merge its pull request, or leave the task out; with retry a worker takes it after all.';
    case 'pull-closed':
      return 'A person closed the pull request of this task without merging it, so nothing of it lands. Its branch is kept as it is. With retry the task is done again, and a new pull request is opened.';
    case 'branch-moved':
      return 'A person wrote on the branch of this task. Those commits are kept as they are, nothing was overwritten, and nothing of the branch lands by itself. With retry, or a review of its pull request, the task is done again on top of them; or merge the pull request yourself, or leave the task out.';
    case 'unserved':
      return 'No pool in .github/foreman.yml serves the worker type of this task any more. Give the type a pool again and use retry, or leave the task out.';
  }
}
