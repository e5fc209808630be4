import { describe, expect, it } from 'vitest';
import { openArena } from '../../../../faults/races/arena.ts';
import { racePublishers, type PublishOutcome } from '../../../../faults/races/publish-race.ts';

/** Races in a repository of its own, whose labels have to be made first: the runs are under way together for long. */
async function raced(samePlan: boolean): Promise<PublishOutcome> {
  const arena = await openArena();
  try {
    const outcome = await racePublishers(arena, { runs: 3, samePlan });
    expect(await arena.fsck()).toBeNull();
    return outcome;
  } finally {
    await arena.close();
  }
}

describe('runs that publish one request at the same moment, by HTTP and the real adapters', () => {
  it('file one of their plans, once, and only the run that holds a task passes its claim', async () => {
    const { violations, publishers, stopped } = await raced(false);
    expect(violations).toEqual([]);
    expect(publishers.map(({ legs }) => legs.length).sort()).toEqual([0, 0, 3]);
    expect(stopped).toBe(6);
  });

  // Known and open: nothing but the concurrency group of the workflow keeps a second run with the same plan from filing it too.
  it('file the same plan once', async () => {
    const { violations } = await raced(true);
    expect(violations).toEqual([]);
  });
});
