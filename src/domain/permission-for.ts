import type { Change } from './change.ts';

/** What a job's token must be allowed so that GitHub takes the change, in the words of a workflow file. */
export function permissionFor(change: Change): string {
  if (change.do === 'open-pull' || change.do === 'edit-pull') return 'pull-requests: write';
  return ['refs', 'commit', 'merge'].includes(change.do) ? 'contents: write' : 'issues: write';
}
