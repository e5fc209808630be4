import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { emptyReport, merge, type RaceReport } from './tally.ts';

export interface ShardOptions {
  readonly rounds: number;
  readonly seed: number;
  readonly jobs: number;
  readonly broken: boolean;
}

const count = z.number().int().nonnegative();
const Report = z.object({
  tallies: z.array(
    z.object({
      race: z.enum(['grants and claims', 'landing', 'publishing']),
      way: z.enum(['direct', 'wire']),
      band: z.string(),
      rounds: count,
      contenders: count,
      winners: count,
      losers: count,
      violations: count,
    }),
  ),
  appends: z.object({ all: count, stale: count, lost: count, unsent: count }),
  checked: count,
  said: z.array(z.string()),
});

/** Plays the rounds in several processes, one core each, and adds their reports up. */
export async function runShards(main: URL, options: ShardOptions): Promise<RaceReport> {
  const dir = await mkdtemp(join(tmpdir(), 'foreman-shards-'));
  try {
    const shards = Array.from({ length: options.jobs }, (_, at) => at);
    const reports = await Promise.all(shards.map((at) => runShard(main, options, { at, dir })));
    return reports.reduce(merge, emptyReport);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function runShard(
  main: URL,
  { rounds, seed, jobs, broken }: ShardOptions,
  { at, dir }: { readonly at: number; readonly dir: string },
): Promise<RaceReport> {
  const part = Math.floor(rounds / jobs) + (at < rounds % jobs ? 1 : 0);
  if (part === 0) return emptyReport;
  const json = join(dir, `${at}.json`);
  const own = ['--rounds', `${part}`, '--seed', `${seed + at}`, '--jobs', '1', '--json', json];
  const args = [fileURLToPath(main), ...own, ...(broken ? ['--without-expected-head'] : [])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  // Red is said in the report as well; a process that left none has failed in another way.
  if (code !== 0 && code !== 1)
    throw new Error(`Part ${at + 1} of the races ended with ${code ?? 'a signal'}.`);
  return Report.parse(JSON.parse(await readFile(json, 'utf8')));
}
