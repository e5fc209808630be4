import type { Broken } from '../broken.ts';

const ISSUES = 'src/app/publish/file-once.ts';
const TASKS = 'src/app/publish/file-tasks.ts';
const COMMENT = 'src/app/ensure-comment.ts';

/** What is made without a unique name: issues and comments. */
export const creates: readonly Broken[] = [
  {
    name: 'blind-issue',
    rule: 'Issues whose answer was lost are looked for before they are made again.',
    file: ISSUES,
    find: 'if (lost) places = await lookAround(at, nonces(wanted), places);',
    replace: '',
    caughtBy: 'one-of-each',
    shots: [{ world: 'small', call: '^change issue', modes: ['error-after'] }],
  },
  {
    name: 'one-look-for-issues',
    rule: 'A list may lag behind a write, so issues are looked for several times.',
    file: ISSUES,
    find: 'const MOST_LOOKS = 6;',
    replace: 'const MOST_LOOKS = 1;',
    caughtBy: 'one-of-each',
    shots: [{ world: 'small', call: '^change issue', modes: ['slow'] }],
  },
  {
    name: 'file-without-looking',
    rule: 'A run that goes on where another one stopped looks which issues are there.',
    file: TASKS,
    find: 'const seen = placesSeen(at);',
    replace: 'const seen: Places = new Map(); void placesSeen;',
    also: [{ file: TASKS, find: 'isResumed && wanted.some((nonce) => !seen.has(nonce))', replace: 'false' }],
    caughtBy: 'one-of-each',
    shots: [{ world: 'small', call: '^change issue', modes: ['crash-after'] }],
  },
  {
    name: 'every-run-files',
    rule: 'Of two runs that hold a plan, the one that wrote it down files it.',
    file: 'src/app/publish/run-publish.ts',
    find: "at.state.phase === 'planned' && isFiledElsewhere(at)",
    replace: 'false && isFiledElsewhere(at)',
    also: [
      {
        file: 'src/app/intake/at-work.ts',
        find: 'if (!line || line.run.id === at.job.run.id) return false;',
        replace: 'if (line !== null) return false;',
      },
    ],
    caughtBy: 'one-of-each',
    shots: [
      {
        world: 'ungrouped',
        call: '^event 1,',
        modes: ['duplicate'],
        then: { call: '^change (label|issue)', modes: ['slow', 'error-before'] },
      },
    ],
  },
  {
    name: 'blind-comment',
    rule: 'A comment whose answer was lost is looked for before it is said again.',
    file: COMMENT,
    find: 'if (await wasSaid(at, issue.number, comment.nonce)) return;',
    replace: 'void wasSaid;',
    caughtBy: 'one-of-each',
    shots: [{ world: 'single', call: '^change comment', modes: ['error-after'] }],
  },
  {
    name: 'stale-read-believed',
    rule: 'One look that does not show a comment does not prove that it was not made.',
    file: COMMENT,
    find: 'const MOST_LOOKS = 6;',
    replace: 'const MOST_LOOKS = 1;',
    caughtBy: 'one-of-each',
    shots: [{ world: 'single', call: '^change comment', modes: ['slow'] }],
  },
  {
    name: 'reply-said-twice',
    rule: 'A comment that is heard twice is answered once.',
    file: COMMENT,
    find: 'marker.nonce === nonce',
    replace: "marker.nonce === nonce && marker.kind !== 'reply'",
    caughtBy: 'one-of-each',
    shots: [{ world: 'retry-for-nothing', call: '^event ', modes: ['duplicate'] }],
  },
  {
    name: 'any-authors-marker',
    rule: 'A marker counts only in a comment of our own account.',
    file: COMMENT,
    find: 'comment.ours &&',
    replace: 'true &&',
    caughtBy: 'same-end',
    shots: [{ world: 'copycat', call: '^change comment', modes: ['crash-before'] }],
  },
];
