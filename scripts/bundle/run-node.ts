import { spawn } from 'node:child_process';

/** Runs a script by this same Node in a folder; throws with all that it printed where it fails. */
export function runNode(args: readonly string[], folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => printed.push(chunk));
    child.on('error', reject);
    child.on('close', (exit) => {
      if (exit === 0) resolve();
      else
        reject(
          new Error(`${args.join(' ')} ended with ${exit}:\n${Buffer.concat(printed).toString('utf8')}`),
        );
    });
  });
}
