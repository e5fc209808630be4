import { small } from '../worlds/small.ts';
import { holds, unaided } from './kit/facts.ts';
import { play } from './kit/play.ts';
import type { Row } from './row.ts';

export const row03: Row = {
  number: 3,
  fault: 'the answer is lost after a comment, a label or an assignment',
  behaviour:
    'the one status comment is found by its nonce; labels and assignees are set to what they should be',
  play: async () => {
    const strikes = [
      { at: /publish: change comment/, mode: 'error-after' },
      { at: /work 1.1.*: change assign/, mode: 'error-after' },
      { at: /settle 1.1.*: change move/, mode: 'error-after' },
    ] as const;
    const played = await play({ world: small, strikes });
    const comments = played.github.picture().issues.flatMap(({ comments: texts }) => texts);
    return {
      ...(await holds(played)),
      'nobody had to help': unaided(played),
      'there is one status comment':
        comments.filter((text) => text.includes('<!-- foreman:status ')).length === 1,
    };
  },
  defences: [
    {
      name: 'comment-said-again',
      rule: 'A comment whose answer was lost is looked for before it is made again.',
      file: 'src/app/ensure-comment.ts',
      find: '    if (await wasSaid(at, issue.number, comment.nonce)) return;',
      replace: '',
    },
  ],
  waitsFor: null,
};
