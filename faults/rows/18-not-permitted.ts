import { expect } from '../../src/app/expect.ts';
import { readAgain } from '../../src/app/read-again.ts';
import { ForemanError } from '../../src/domain/fault.ts';
import { withHub } from './kit/hub.ts';
import { anyLook } from './kit/read.ts';
import type { Row } from './row.ts';

export const row18: Row = {
  number: 18,
  fault: 'the token may not do what a step needs, or is no token any more',
  behaviour: 'nothing is tried again; the step ends by naming the permission',
  play: async () => {
    return withHub(async ({ hub, issue, deps }) => {
      const may = deps({ contents: 'read', issues: 'read' });
      const seen = expect(await may.forge.look(anyLook(issue)), 'Looking');
      const before = hub.requests.length;
      const [answer] = await may.forge.change([{ do: 'comment', on: seen.issue.node, body: 'Hello' }]);
      const after = hub.requests.length;
      hub.faults.push({ match: () => true, mode: { kind: 'error-before', status: 401 }, times: 9 });
      const expired = await readAgain(may, () => may.forge.look(anyLook(issue)));
      return {
        'the refusal names the permission': saysOf(() => answer && expect(answer, 'Commenting')).includes(
          '`issues: write`',
        ),
        'a refused write was sent once': after - before === 1,
        'an expired token is refused': expired.kind === 'refused' && expired.code === 'unauthorised',
        'an expired token was tried once': hub.requests.length - after === 1,
      };
    });
  },
  defences: [
    {
      name: 'permission-not-named',
      rule: 'A refusal for want of a permission names it.',
      file: 'src/adapters/github/read-changes.ts',
      find: 'if (error) return withPermission(refusedBy(error), change);',
      replace: 'if (error) return refusedBy(error);',
    },
    {
      name: 'refused-read-again',
      rule: 'A read that was refused is not repeated.',
      file: 'src/app/read-again.ts',
      find: "    if (answer.kind === 'refused' && (answer.code !== 'limited' || isLong(answer))) return answer;\n",
      replace: '',
    },
  ],
  waitsFor: null,
};

/** The sentence of the fault that a call ends in; empty where it ends well. */
function saysOf(call: () => unknown): string {
  try {
    call();
    return '';
  } catch (error) {
    return error instanceof ForemanError ? error.message : '';
  }
}
