import { expect, test } from 'vitest';
import { playSession } from '../../faults/engine/session.ts';
import { exactly } from '../../faults/schedule/sources.ts';
import { stopped } from '../../faults/worlds/stopped.ts';

test('a person acts right before a call, and a run that Foreman cancels for them ends where it is', async () => {
  const { jobs, floor, site, state } = await playSession({ world: stopped, order: 0, faults: exactly([]) });
  const [said] = floor.log.flatMap((line, index) => (line.includes('mona: says stop') ? [index] : []));
  expect(floor.log[(said ?? 0) + 1]).toContain('work 2.1 coding t2: ask the model');
  const cut = jobs.filter(({ run, name }) => run === 2 && name.includes(' 2.1 '));
  expect(cut.map(({ name, result, why }) => `${name}: ${result}${why === '' ? '' : `, ${why}`}`)).toEqual([
    'work 2.1 coding t2: success',
    'lock 2.1 coding t2: skipped',
    'checkpoint 2.1 coding t2: success',
    'verify 2.1 coding t2: failure, killed',
    'settle 2.1 coding t2: skipped',
  ]);
  expect(site.conversations.filter(({ about }) => about === '2.1')).toHaveLength(2);
  expect(state?.phase).toBe('finished');
});
