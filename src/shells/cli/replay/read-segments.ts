import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runGit } from '../../../adapters/git/run-git.ts';
import { RequestId } from '../../../domain/ids.ts';
import { err, ok, type Result } from '../../../domain/result.ts';

/** A file of the journal as it is named on its branch. */
export interface SegmentFile {
  readonly path: string;
  readonly text: string;
}

const SEGMENT = /^\d{6,15}\.jsonl$/;
const GIT = { maxBytes: 64 * 1024 * 1024, timeoutMs: 30_000 };

/** Reads a journal from one file, a folder of segments, or the journal's branch in a local clone; offline in every case. */
export async function readSegments(
  place: string,
  request: string | undefined,
): Promise<Result<readonly SegmentFile[], string>> {
  if (!existsSync(place)) return err(`There is no file or folder ${place}.`);
  if (request !== undefined) return fromClone(place, request);
  if (statSync(place).isFile())
    return ok([{ path: segmentOf(basename(place)), text: readFileSync(place, 'utf8') }]);
  return fromFolder(place);
}

/** A copy may have any name; a lone file is the first segment unless its name says which it is. */
const segmentOf = (name: string): string => `journal/${SEGMENT.test(name) ? name : '000001.jsonl'}`;

function fromFolder(place: string): Result<readonly SegmentFile[], string> {
  const folder = [place, join(place, 'journal')].find((one) => existsSync(one) && segmentsIn(one).length > 0);
  if (folder === undefined)
    return err(
      `${place} holds no segments such as 000001.jsonl; for a Git clone say which request: --request 42.`,
    );
  const files = segmentsIn(folder);
  return ok(
    files.map((name) => ({ path: `journal/${name}`, text: readFileSync(join(folder, name), 'utf8') })),
  );
}

const segmentsIn = (folder: string): readonly string[] =>
  statSync(folder).isDirectory() ? readdirSync(folder).filter((name) => SEGMENT.test(name)) : [];

async function fromClone(root: string, text: string): Promise<Result<readonly SegmentFile[], string>> {
  const request = RequestId.safeParse(text);
  if (!request.success) return err(`"${text}" is no request number such as 42 or 42.2.`);
  if (!statSync(root).isDirectory() || (await git(root, 'rev-parse', '--git-dir')) === null)
    return err(`${root} is no Git clone.`);
  const branch = `foreman/${request.data}/journal`;
  for (const ref of [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`]) {
    const listed = await git(root, 'ls-tree', '-r', '--name-only', ref);
    if (listed === null) continue;
    const paths = listed.split('\n').filter((path) => SEGMENT.test(path.replace(/^journal\//, '')));
    const files = await Promise.all(
      paths.map(async (path) => ({ path, text: (await git(root, 'show', `${ref}:${path}`)) ?? '' })),
    );
    return ok(files);
  }
  return err(`This clone has no branch ${branch}; get it by: git fetch origin ${branch}:${branch}`);
}

async function git(root: string, ...args: readonly string[]): Promise<string | null> {
  const { code, stdout } = await runGit({ root, args, ...GIT });
  return code === 0 ? stdout.toString('utf8') : null;
}
