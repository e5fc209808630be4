import type { JournalEntry } from '../../domain/journal.ts';
import type { Deps, Job } from '../deps.ts';
import type { LoadedRequest } from '../load-request.ts';
import type { Fates } from '../runs-over.ts';

/** A sweep, before it looks at any request. */
export interface Sweep {
  readonly deps: Deps;
  readonly job: Job;
  readonly fates: Fates;
}

/** One request under the broom. */
export interface Sweeping extends Sweep, LoadedRequest {}

/** What became of the run that wrote a line; our own is over as far as what it wrote before goes. */
export async function fateOfEntry(
  { fates, job }: Sweep,
  entry: JournalEntry | undefined,
): Promise<'over' | 'succeeded' | 'runs'> {
  if (!entry) return 'runs';
  if (entry.run.id === job.run.id) return 'over';
  const fate = await fates.of(entry.run.id);
  if (fate.kind !== 'over') return 'runs';
  return fate.succeeded ? 'succeeded' : 'over';
}
