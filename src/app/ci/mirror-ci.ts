import type { CiVerdict } from '../../domain/ci.ts';
import type { Oid } from '../../domain/ids.ts';
import type { Awaiting } from '../../domain/request-state.ts';
import { renderMirrored } from '../../report/ci-words.ts';
import type { Deps, Job } from '../deps.ts';
import { expect } from '../expect.ts';
import { configOf } from '../load-config.ts';
import type { LoadedRequest } from '../load-request.ts';
import { readAgain } from '../read-again.ts';

/**
 * Says what CI said under the names that are required: checks of a dispatched run count for nothing there, a commit status does. It stands
 * before anything lands, since a protected branch looks for it; of a single task also on the head of its pull request.
 */
export async function mirrorCi(
  { deps, job, state, world }: LoadedRequest & { deps: Deps; job: Job },
  { awaits }: Awaiting,
  verdict: CiVerdict,
): Promise<void> {
  const { required } = configOf(world).verify;
  const places: readonly (Oid | null)[] = [
    awaits.by === 'dispatch' ? awaits.candidate : null,
    state.mode === 'single' ? awaits.checkpoint : null,
  ];
  for (const commit of places) {
    if (commit === null) continue;
    for (const context of required) {
      const check = verdict.checks.find(({ name }) => name === context);
      const text = renderMirrored(verdict.outcome, check?.state ?? null, awaits.candidate);
      const status = { ...text, context, url: check?.url ?? job.runUrl };
      // A status that was set twice says the same.
      expect(
        await readAgain(deps, () => deps.checks.setStatus(commit, status)),
        `Saying ${context} on ${commit.slice(0, 7)}`,
      );
    }
  }
}
