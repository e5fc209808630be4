import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSandbox } from '../../src/demo/sandbox.ts';
import { medianOf } from '../report/median.ts';
import { atMost, round, type Row } from '../report/section.ts';
import { runNode } from './run-node.ts';
import type { Scene } from './scene.ts';

/** People talk to each other; the last two hold our name, so that only the step itself can tell that they are not for us. */
const TALK = [
  'Shall we meet at noon?',
  'See `/foreman help` in the manual.',
  '> /foreman add a page\n\nI would not.',
];
const UNNAMED = 'Shall we meet at noon?';
const program = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

/** A comment that is not for us starts no job; and if the step runs all the same, it asks nothing of the hub. */
export async function unaddressedRows(scene: Scene): Promise<Row[]> {
  const jobs = await jobsOf(UNNAMED);
  let requests = 0;
  const times: number[] = [];
  for (const body of TALK) {
    const env = await scene.comment(body);
    const before = scene.hub.requests.length;
    const ran = await runNode([program], env);
    if (ran.exit !== 0) throw new Error(`The intake step failed: ${ran.output.slice(-600)}`);
    times.push(ran.milliseconds);
    requests += scene.hub.requests.length - before;
  }
  return [
    {
      what: 'jobs that a comment starts which is not for us',
      value: String(jobs),
      bar: '0',
      verdict: atMost(jobs, 0),
      why: 'by the records of the runner: the workflow itself looks for the name',
      asserted: true,
    },
    {
      what: 'requests if the step runs on such a comment all the same',
      value: String(requests),
      bar: '0',
      verdict: atMost(requests, 0),
      why: `${TALK.length} comments: plain talk, the command inside code, the command inside a quotation`,
      time: `${round(medianOf(times), 0)} ms for the whole process: what loading costs`,
      asserted: true,
    },
  ];
}

async function jobsOf(body: string): Promise<number> {
  const dir = await mkdtemp(join(tmpdir(), 'foreman-bench-'));
  const sandbox = await startSandbox({
    dir,
    project: { 'README.md': '# Parts\n' },
    model: { script: { scenes: [] } },
  });
  try {
    const mona = sandbox.as('mona');
    const { owner, repo } = sandbox.repository;
    const issue = await mona.request('POST /repos/{owner}/{repo}/issues', { owner, repo, title: 'A wish' });
    const target = { owner, repo, issue_number: issue.data.number, body };
    await mona.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', target);
    await sandbox.runner.whenIdle();
    const jobs = sandbox.runner.runs().flatMap((run) => run.jobs);
    return jobs.filter((job) => job.conclusion !== 'skipped').length;
  } finally {
    await sandbox.close();
    await rm(dir, { recursive: true, force: true });
  }
}
