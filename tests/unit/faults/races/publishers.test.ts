import { describe, expect, it } from 'vitest';
import { openArena } from '../../../../faults/races/arena.ts';
import { racePublishers } from '../../../../faults/races/publish-race.ts';

describe('runs that publish one request at the same moment, by HTTP and the real adapters', () => {
  it('file one of their plans, once, and only the run that holds a task passes its claim', async () => {
    const arena = await openArena();
    try {
      const raced = await racePublishers(arena, { runs: 3, samePlan: false });
      expect(raced.violations).toEqual([]);
      expect(raced.publishers.map(({ legs }) => legs.length).sort()).toEqual([0, 0, 3]);
      expect(raced.stopped).toBe(6);
      expect(await arena.fsck()).toBeNull();
    } finally {
      await arena.close();
    }
  });
});
