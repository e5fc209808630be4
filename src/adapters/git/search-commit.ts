import { err, ok, type Result } from '../../domain/result.ts';
import type { SearchHit, SearchHits, TreeRefusal, TreeSearch } from '../../ports/tree.ts';
import { runGit } from './run-git.ts';

const longestLine = 400;

/** Searches a commit with `git grep`, ended as soon as there are enough hits, and after ten seconds in any case. */
export async function searchCommit(
  root: string,
  commit: string,
  search: TreeSearch,
): Promise<Result<SearchHits, TreeRefusal>> {
  if (search.pattern === '' || /[\0\n\r]/.test(search.pattern)) return err('bad-pattern');
  const place = { root, commit, search };
  const perl = await grep(place, search.literal ? '-F' : '-P');
  const withoutPerl = perl.error?.includes('PCRE') || perl.error?.includes('Perl-compatible');
  const found = withoutPerl && !search.literal ? await grep(place, '-E') : perl;
  if (found.timedOut && found.hits.length === 0) return err('timeout');
  if (found.error !== undefined) return err('bad-pattern');
  return ok({
    hits: found.hits.slice(0, search.maxHits),
    more: found.timedOut || found.hits.length > search.maxHits,
  });
}

interface Place {
  readonly root: string;
  readonly commit: string;
  readonly search: TreeSearch;
}

interface Found {
  readonly hits: readonly SearchHit[];
  readonly timedOut: boolean;
  readonly error: string | undefined;
}

async function grep({ root, commit, search }: Place, syntax: '-F' | '-P' | '-E'): Promise<Found> {
  const hits: SearchHit[] = [];
  let rest: Buffer = Buffer.alloc(0);
  const take = (chunk: Buffer): 'go on' | 'stop' => {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      const hit = readHit(rest.subarray(0, end).toString('utf8'), commit);
      rest = rest.subarray(end + 1);
      if (hit && (search.accept?.(hit.path) ?? true)) hits.push(hit);
      if (hits.length > search.maxHits) return 'stop';
    }
    return 'go on';
  };
  const flags = ['-I', '-n', '-z', '--full-name', '--no-color', '--no-column', '--no-recurse-submodules'];
  const result = await runGit({
    root,
    args: [
      'grep',
      ...flags,
      ...(search.ignoreCase ? ['-i'] : []),
      syntax,
      '-e',
      search.pattern,
      commit,
      '--',
    ],
    maxBytes: 256 * 1024 * 1024,
    timeoutMs: 10_000,
    onChunk: take,
  });
  // Exit code 1 says that nothing matches.
  const failed = result.ended === 'by itself' && result.code !== 0 && result.code !== 1;
  const cut = result.ended === 'timeout' || result.ended === 'too-much';
  return { hits, timedOut: cut, error: failed ? result.stderr : undefined };
}

/** `commit:path<NUL>line<NUL>text`. */
function readHit(line: string, commit: string): SearchHit | undefined {
  const [place = '', number = '', ...text] = line.split('\0');
  if (!place.startsWith(`${commit}:`)) return undefined;
  const shown = text.join('\0').slice(0, longestLine);
  return { path: place.slice(commit.length + 1), line: Number(number), text: shown };
}
