import { expect, test } from 'vitest';
import { play } from '../../../faults/rows/kit/play.ts';
import { depsBeside, strangeJob } from '../../../faults/rows/kit/after.ts';
import { single } from '../../../faults/worlds/single.ts';
import { small } from '../../../faults/worlds/small.ts';
import { decideOn } from '../../../src/app/decide-on.ts';
import { statusEdit } from '../../../src/app/show-status.ts';
import { RequestId } from '../../../src/domain/ids.ts';
import type { Deps } from '../../../src/app/deps.ts';

test('a status that a refused append has shown is put right, although nothing is decided any more', async () => {
  const { github, issue, endedAt } = await play({ world: small });
  const status = () =>
    github
      .seen()
      .issues.find(({ number }) => number === issue)
      ?.comments.at(-1)?.body;
  const deps = depsBeside(github, 'settle', endedAt);
  const append: Deps['journal']['append'] = async ({ show }) => {
    if (show)
      await deps.forge.change([
        { do: 'edit-comment', ...show, body: `${show.body}\nIt is stopped.`, journal: 'j' },
      ]);
    return { kind: 'refused', code: 'stale', message: 'somebody was faster' };
  };
  const at = { deps: { ...deps, journal: { ...deps.journal, append } }, job: strangeJob };
  let tries = 0;
  await decideOn(
    at,
    {
      request: RequestId.parse(String(issue)),
      show: (after) => statusEdit({ ...after, job: strangeJob }, []),
    },
    () => ({ events: (tries += 1) === 1 ? [{ type: 'stopped', by: 'mona' }] : [], reason: 'a test' }),
  );
  expect(tries).toBe(2);
  expect(status()).not.toContain('It is stopped.');
  expect(status()).toContain('What happens next:');
});

test('after a lost append a picture from before what was read already decides nothing', async () => {
  const { missed, state } = await play({
    world: single,
    strikes: [
      { at: /publish: append filed/, mode: 'error-before' },
      { at: /publish: look/, nth: 2, mode: 'stale', part: 3 },
    ],
  });
  expect(missed).toEqual([]);
  expect(state?.outcome).toBe('done');
});
