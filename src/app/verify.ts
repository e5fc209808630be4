import type { VerifyReport } from '../domain/leg.ts';
import type { VerifyPlan } from '../domain/verify-plan.ts';
import type { Commands } from '../ports/commands.ts';
import type { Log } from '../ports/small.ts';

export interface Verified {
  readonly report: VerifyReport;
  readonly green: boolean;
}

/** Runs the set-up and the commands of the base configuration on a candidate; the first that fails ends it. */
export async function verify(
  { commands, log }: { commands: Commands; log: Log },
  plan: VerifyPlan,
  at: { readonly candidate: string; readonly folder: string },
): Promise<Verified> {
  const steps: VerifyReport['steps'] = [];
  for (const command of [...plan.setup, ...plan.commands]) {
    log.info(`$ ${command}`);
    const end = await commands.run(command, at.folder, { timeoutMs: plan.minutes * 60_000 });
    steps.push({ command, ...end });
    if (end.exit !== 0) {
      log.warn(end.exit === null ? `killed after ${end.seconds} s` : `exit ${end.exit}`);
      return { report: { candidate: at.candidate, steps }, green: false };
    }
  }
  return { report: { candidate: at.candidate, steps }, green: true };
}
