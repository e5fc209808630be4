/** Why a task cannot go on by itself although nobody failed, and what mends it, as sentences on its issue. */
export function stopSentence(why: 'closed' | 'gone' | 'unserved'): string {
  switch (why) {
    case 'closed':
      return 'A person closed the issue of this task before it was done, which cancels it: nothing of it lands. To take it up again, reopen the issue first and use retry then.';
    case 'gone':
      return 'The issue of this task was deleted, transferred or converted. The journal keeps its record, and no new issue is made for it; leaving it out lets the others go on.';
    case 'unserved':
      return 'No pool in .github/foreman.yml serves the worker type of this task any more. Give the type a pool again and use retry, or leave the task out.';
  }
}
