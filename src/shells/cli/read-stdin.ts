import { text } from 'node:stream/consumers';

/** Everything that standard input holds, as UTF-8; empty at once when a person sits at it. */
export async function readStdin(): Promise<string> {
  return process.stdin.isTTY ? '' : text(process.stdin);
}
