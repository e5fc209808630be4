import { join } from 'node:path';
import { readInput } from '../../adapters/actions/inputs.ts';
import type { Outside } from '../../adapters/record/outside.ts';
import { createClock } from '../../adapters/system/clock.ts';
import { createIds } from '../../adapters/system/ids.ts';

/**
 * What reaches this step from outside: as it is; with FOREMAN_RECORD also written down; with FOREMAN_REPLAY as it was written down.
 * Recorder and player are loaded only where they are wanted.
 */
export async function openOutside(step: string): Promise<Outside> {
  const { FOREMAN_RECORD, FOREMAN_REPLAY, FOREMAN_REPLAY_REPORT } = process.env;
  if (FOREMAN_REPLAY && FOREMAN_REPLAY_REPORT)
    return (await import('../../adapters/record/open-player.ts')).openPlayer(
      FOREMAN_REPLAY,
      FOREMAN_REPLAY_REPORT,
    );
  const real = { fetch: globalThis.fetch, clock: createClock(), ids: createIds() };
  if (FOREMAN_RECORD !== 'true')
    return {
      ...real,
      token: (mint) => mint(real),
      tree: (_commit, open) => open(),
      commands: (commands) => commands,
    };
  const folder = join(process.cwd(), readInput('folder') || '.foreman');
  const { openRecorder } = await import('../../adapters/record/open-recorder.ts');
  return openRecorder({ step, folder, environment: process.env }, real);
}
