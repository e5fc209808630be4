import type { Broken } from '../broken.ts';

/** What people hear, and what they are spared. */
export const words: readonly Broken[] = [
  {
    name: 'too-late-is-not-said',
    rule: 'Words about a task that reached no worker are answered: it landed without them.',
    file: 'src/app/settle/late-words.ts',
    find: "if (status !== 'landed') return null;",
    replace: 'if (status.length > 0) return null;',
    caughtBy: 'words-are-heard',
    shots: [{ world: 'feedback' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'retry-makes-a-comment',
    rule: 'An attempt that is tried again by itself makes no comment.',
    file: 'src/app/settle/comments-due.ts',
    find: 'if (!asked) return [];',
    replace:
      "if (!asked) return [{ nonce, body: renderFailureDecided(place, { note, why: 'failed', earlier }) }];",
    caughtBy: 'retries-are-quiet',
    shots: [{ world: 'retry' }],
    visibleWithoutFaults: true,
  },
];
