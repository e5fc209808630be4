import type { Clash, Suspect } from './clash.ts';
import { suspectsIn } from './clash.ts';
import type { JournalEvent } from './journal-events.ts';
import { tryCommit } from './try-commit.ts';
import { gitLines } from '../closing/git-lines.ts';

/**
 * The clashes of a story, found by looking: a red candidate must hold both deliveries, and the project's own tests are run again on
 * each delivery alone and on that candidate.
 */
export async function findClashes(
  repository: string,
  events: readonly JournalEvent[],
): Promise<readonly Clash[]> {
  const clashes: Clash[] = [];
  for (const suspect of suspectsIn({ events })) {
    const together = await holderOf(repository, suspect);
    if (together !== undefined) clashes.push(await tried(repository, suspect, together));
  }
  return clashes;
}

async function holderOf(repository: string, { kept, anew, red }: Suspect): Promise<string | undefined> {
  for (const candidate of red) {
    const inside = await gitLines(repository, ['rev-list', candidate]);
    if (inside.includes(kept.commit) && inside.includes(anew.commit)) return candidate;
  }
  return undefined;
}

async function tried(repository: string, { kept, anew }: Suspect, together: string): Promise<Clash> {
  const verdict = (commit: string) => tryCommit(repository, commit);
  return {
    kept: { task: kept.task, commit: kept.commit, verdict: await verdict(kept.commit) },
    anew: { task: anew.task, commit: anew.commit, verdict: await verdict(anew.commit) },
    together: { commit: together, verdict: await verdict(together) },
  };
}
