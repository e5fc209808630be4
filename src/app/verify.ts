import type { VerifyReport } from '../domain/leg.ts';
import type { VerifyPlan } from '../domain/verify-plan.ts';
import type { Commands } from '../ports/commands.ts';
import type { Log } from '../ports/small.ts';

export interface Verified {
  readonly report: VerifyReport;
  readonly green: boolean;
}

/**
 * The time of the job that both runs share, with some left for its other steps: GitHub ends a job after six hours, and what it ends so
 * leaves no word of what was red. Seconds.
 */
const BOTH_SECONDS = 350 * 60;

/** Runs the set-up and the commands of the base configuration on a candidate; the first that fails ends it. */
export async function verify(
  { commands, log }: { commands: Commands; log: Log },
  plan: VerifyPlan,
  at: { readonly candidate: string; readonly folder: string },
): Promise<Verified> {
  const ran = await runAll({ commands, log }, plan, { folder: at.folder, seconds: BOTH_SECONDS });
  const steps = [...ran, ...notBegun(plan, ran)];
  const green = steps.every(({ exit }) => exit === 0);
  return { report: { candidate: at.candidate, steps }, green };
}

/** The command that the clock left no time for: what was not run is not green. */
function notBegun({ setup, commands }: VerifyPlan, ran: VerifyReport['steps']): VerifyReport['steps'] {
  const command = [...setup, ...commands][ran.length];
  if (command === undefined || ran.some(({ exit }) => exit !== 0)) return [];
  return [{ command, exit: null, seconds: 0, output: 'There was no time left for this command.' }];
}

/** The same commands on the commit that a red candidate stands on, in what time is left; what the clock ended says nothing. */
export async function verifyBase(
  { commands, log }: { commands: Commands; log: Log },
  plan: VerifyPlan,
  at: { readonly red: VerifyReport; readonly base: string; readonly folder: string },
): Promise<VerifyReport> {
  log.info(`the candidate is red: the same on ${at.base.slice(0, 7)}, which it stands on`);
  const seconds = BOTH_SECONDS - at.red.steps.reduce((sum, step) => sum + step.seconds, 0);
  const steps = await runAll({ commands, log }, plan, { folder: at.folder, seconds });
  return { ...at.red, base: { commit: at.base, steps } };
}

/** One command after another until one fails, or the time for all of them is over. */
async function runAll(
  { commands, log }: { commands: Commands; log: Log },
  plan: VerifyPlan,
  { folder, seconds }: { readonly folder: string; readonly seconds: number },
): Promise<VerifyReport['steps']> {
  const steps: VerifyReport['steps'] = [];
  let left = seconds;
  for (const command of [...plan.setup, ...plan.commands]) {
    if (left < 1) return steps;
    log.info(`$ ${command}`);
    const timeoutMs = Math.floor(Math.min(plan.minutes * 60, left) * 1000);
    const end = await commands.run(command, folder, { timeoutMs });
    steps.push({ command, ...end });
    left -= end.seconds;
    if (end.exit === 0) continue;
    log.warn(end.exit === null ? `killed after ${end.seconds} s` : `exit ${end.exit}`);
    return steps;
  }
  return steps;
}
