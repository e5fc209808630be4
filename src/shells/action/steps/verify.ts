import { join } from 'node:path';
import { needInput, readInput } from '../../../adapters/actions/inputs.ts';
import { createCommands } from '../../../adapters/system/commands.ts';
import { createLog, toPlainLines } from '../../../adapters/system/log.ts';
import { verify as runVerify } from '../../../app/verify.ts';
import { ForemanError } from '../../../domain/fault.ts';
import { CheckpointReport } from '../../../domain/leg.ts';
import { leave, take } from '../files.ts';
import { openOutside } from '../open-outside.ts';

/** Runs the verify commands on the candidate; the job's result is the verdict. */
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
  if (!green) process.exitCode = 1;
}
