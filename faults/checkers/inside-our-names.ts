import { parseBranch } from '../../src/text/names.ts';
import { parseLabel } from '../../src/text/names-labels.ts';
import { CI_APP } from '../github/ops/app.ts';
import type { WriteRecord } from '../github/index.ts';
import type { Checker, Evidence } from './checker.ts';
import { markersOf, ours } from './tools.ts';

/** 9. Every write of our account, one by one. */
export const insideOurNames: Checker = {
  name: 'inside-our-names',
  promise:
    'nothing is written but our own branches, issues, comments, labels, statuses, pull requests and dispatches',
  check: (evidence) => {
    const own = ownNumbers(evidence);
    return [...ours(evidence.history).flatMap((write) => outside(write, own)), ...beyondCi(evidence)];
  },
};

/** The user's App makes the branches by which CI hears of candidates, and nothing else. */
const beyondCi = ({ history }: Evidence): readonly string[] =>
  history
    .filter(({ by }) => by === CI_APP)
    .filter(
      (write) => !(write.what === 'ref' && write.before === null && parseBranch(write.branch)?.kind === 'ci'),
    )
    .map(({ what }) => `The App did "${what}" beside making a branch for CI.`);

interface Own {
  readonly issues: ReadonlySet<number>;
  readonly comments: ReadonlySet<number>;
}

function ownNumbers({ history, issue }: Evidence): Own {
  const made = ours(history);
  // GitHub closes a pull request of ours whose branch we take away.
  const issues = made.flatMap((write) =>
    write.what === 'issue' || write.what === 'pull' ? [write.number] : [],
  );
  const comments = made.flatMap((write) => (write.what === 'comment' ? [write.id] : []));
  return { issues: new Set([issue, ...issues]), comments: new Set(comments) };
}

function outside(write: WriteRecord, own: Own): readonly string[] {
  switch (write.what) {
    case 'ref':
      return parseBranch(write.branch) ? [] : [`The branch ${write.branch} was written.`];
    case 'issue':
      return markersOf(write.body).length > 0 ? [] : [`Issue ${write.number} carries no marker.`];
    case 'comment':
      return own.issues.has(write.issue) && markersOf(write.body).length > 0
        ? []
        : [`Comment ${write.id} on #${write.issue} is not one of ours.`];
    case 'comment-edited':
    case 'comment-deleted':
      return own.comments.has(write.id) ? [] : [`Comment ${write.id} of somebody else was changed.`];
    case 'labels':
      return [...write.added, ...write.removed].every((name) => parseLabel(name)) &&
        own.issues.has(write.number)
        ? []
        : [`Labels of #${write.number} that are not ours were changed.`];
    case 'issue-closed':
    case 'assignees':
      return own.issues.has(write.number) ? [] : [`Issue ${write.number} of somebody else was changed.`];
    case 'pull':
      return parseBranch(write.head) ? [] : [`A pull request of ${write.head} was opened.`];
    case 'issue-edited':
    case 'issue-reopened':
    case 'issue-gone':
    case 'issue-locked':
    case 'default-branch':
    case 'review':
    case 'role':
      return [`Our account did "${write.what}".`];
    default:
      return [];
  }
}
