import { join } from 'node:path';
import { readInput } from '../../../adapters/actions/inputs.ts';
import { createCommands } from '../../../adapters/system/commands.ts';
import { createFolder } from '../../../adapters/system/folder.ts';
import { toPlainLines } from '../../../adapters/system/log.ts';
import { makeLock } from '../../../app/lock/make-lock.ts';
import { WorkArtifact } from '../../../domain/leg.ts';
import { leave, take } from '../files.ts';
import { openOutside } from '../open-outside.ts';

/** Makes the lock file of a delivery anew; no token and no key are near. */
export async function lock(): Promise<void> {
  const outside = await openOutside('lock');
  const root = join(process.cwd(), readInput('tree') || '.');
  const commands = outside.commands(
    createCommands(process.env, (text) => process.stdout.write(toPlainLines(text))),
  );
  const artifact = await take('delivery', WorkArtifact);
  await leave('lock', await makeLock({ commands, folder: createFolder(root), root }, artifact));
}
