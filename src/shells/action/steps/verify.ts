import { join } from 'node:path';
import { needInput, readInput } from '../../../adapters/actions/inputs.ts';
import { createCommands } from '../../../adapters/system/commands.ts';
import { createLog, toPlainLines } from '../../../adapters/system/log.ts';
import { verify as runVerify } from '../../../app/verify.ts';
import { VerifyPlan } from '../../../domain/verify-plan.ts';
import { leave } from '../files.ts';
import { jsonInput } from '../json-input.ts';
import { openOutside } from '../open-outside.ts';

/** Runs the verify commands on the candidate; the job's result is the verdict. */
export async function verify(): Promise<void> {
  const outside = await openOutside('verify');
  const commands = outside.commands(
    createCommands(process.env, (text) => process.stdout.write(toPlainLines(text))),
  );
  const folder = join(process.cwd(), readInput('tree') || '.');
  const plan = jsonInput('results', VerifyPlan);
  const { report, green } = await runVerify({ commands, log: createLog() }, plan, {
    candidate: needInput('base'),
    folder,
  });
  await leave('verify', report);
  if (!green) process.exitCode = 1;
}
