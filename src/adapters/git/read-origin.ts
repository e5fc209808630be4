import { runGit } from './run-git.ts';

const LIMITS = { maxBytes: 64 * 1024, timeoutMs: 10_000 };

/** `owner/name` of the remote `origin` of a clone; null where there is none. */
export async function readOrigin(root: string): Promise<string | null> {
  const url = await lineOf(root, ['config', '--get', 'remote.origin.url']);
  return url === null ? null : slugOf(url);
}

/** The commit that a clone stands on; null outside of one. */
export const readHead = (root: string): Promise<string | null> => lineOf(root, ['rev-parse', 'HEAD']);

/** The last two parts of a remote's address, by HTTP or SSH. */
export function slugOf(url: string): string | null {
  const [, owner, name] = /[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(url.trim()) ?? [];
  return owner === undefined || name === undefined ? null : `${owner}/${name}`;
}

async function lineOf(root: string, args: readonly string[]): Promise<string | null> {
  const { code, stdout } = await runGit({ root, args, ...LIMITS });
  const line = stdout.toString('utf8').trim();
  return code === 0 && line !== '' ? line : null;
}
