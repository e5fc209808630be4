import { join } from 'node:path';
import { needInput, readInput } from '../../../adapters/actions/inputs.ts';
import { besideCommand } from '../../../adapters/git/beside-command.ts';
import { createCommands } from '../../../adapters/system/commands.ts';
import { createLog, toPlainLines } from '../../../adapters/system/log.ts';
import { verify as runVerify, verifyBase } from '../../../app/verify.ts';
import { ForemanError } from '../../../domain/fault.ts';
import { CheckpointReport } from '../../../domain/leg.ts';
import type { VerifyReport } from '../../../domain/leg.ts';
import type { VerifyPlan } from '../../../domain/verify-plan.ts';
import type { Commands } from '../../../ports/commands.ts';
import { leave, take } from '../files.ts';
import { openOutside } from '../open-outside.ts';

const BASE_FOLDER = 'base';
const BESIDE_MS = 120_000;

/** Runs the verify commands on the candidate; the job's result is the verdict. Where it is red, also on what it stands on, which changes no result. */
export async function verify(): Promise<void> {
  const outside = await openOutside('verify');
  const commands = outside.commands(
    createCommands(process.env, (text) => process.stdout.write(toPlainLines(text))),
  );
  const folder = join(process.cwd(), readInput('tree') || '.');
  const { verify: plan, candidate } = await take('checkpoint', CheckpointReport);
  if (!plan || candidate !== needInput('base'))
    throw new ForemanError(
      'bad-artifact',
      'The checkpoint left no commands for this candidate; it is not verified.',
    );
  const { report, green } = await runVerify({ commands, log: createLog() }, plan, {
    candidate,
    folder,
  });
  await leave('verify', report);
  if (green) return;
  process.exitCode = 1;
  await compare(commands, { plan, red: report, folder });
}

interface Red {
  readonly plan: VerifyPlan;
  readonly red: VerifyReport;
  readonly folder: string;
}

/** What is red has been said: whatever goes wrong here leaves it as it is. */
async function compare(commands: Commands, { plan, red, folder }: Red): Promise<void> {
  if (plan.base === undefined) return;
  const log = createLog();
  const beside = join(process.cwd(), BASE_FOLDER);
  const put = await commands.run(besideCommand(plan.base, beside), folder, { timeoutMs: BESIDE_MS });
  if (put.exit !== 0) return log.warn(`${plan.base.slice(0, 7)}, which it stands on, is not looked at`);
  await leave('verify', await verifyBase({ commands, log }, plan, { red, base: plan.base, folder: beside }));
}
