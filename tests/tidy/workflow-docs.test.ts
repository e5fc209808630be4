import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { workflowFiles, workflowJobs, type WorkflowJob } from './workflow-files.ts';

const page = readFileSync(new URL('../../docs/workflows.md', import.meta.url), 'utf8');
const NOTHING = '–';

describe('docs/workflows.md', () => {
  it('gives every job exactly the permissions that its template gives it', () => {
    const rows = tableUnder('## Permissions');
    const said = rows.map(({ Job, Secret: _secret, ...scopes }) => [bare(Job), withoutNothing(scopes)]);
    const given = workflowJobs.map(({ name, job }) => [name, job.permissions]);
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(given));
    expect(said).toHaveLength(given.length);
  });

  it('names the jobs that get the key of the model', () => {
    const said = tableUnder('## Permissions').filter(({ Secret }) => Secret !== NOTHING);
    const given = workflowJobs.filter(({ job }) => getsKey(job));
    expect(said.map(({ Job }) => bare(Job)).toSorted()).toEqual(given.map(({ name }) => name).toSorted());
  });

  it('names every event that starts a job, with its activity types', () => {
    const said = tableUnder('## Triggers').map((row) => [bare(row['Event']), bare(row['Activity types'])]);
    expect(Object.fromEntries(said)).toEqual(triggers());
  });

  it('has a line for every job', () => {
    const said = tableUnder('## Jobs').map(({ Job }) => bare(Job));
    expect(said.toSorted()).toEqual(workflowJobs.map(({ name }) => name).toSorted());
  });

  it('is read as it stands: a table that is not there is no empty table', () => {
    expect(() => tableUnder('## No such heading')).toThrow('no table');
  });
});

const Trigger = z
  .object({ types: z.array(z.string()).optional() })
  .loose()
  .nullable();
/** A schedule is a list of times and has no activity types. */
const Times = z.array(z.object({ cron: z.string() })).transform(() => null);
const On = z.object({ on: z.record(z.string(), z.union([Times, Trigger])) });

/** What starts a run from outside; being called by our own workflow does not. */
function triggers(): Record<string, string> {
  const all = workflowFiles.flatMap(({ text }) => Object.entries(On.parse(parse(text)).on));
  const outside = all.filter(([event]) => event !== 'workflow_call');
  return Object.fromEntries(outside.map(([event, on]) => [event, on?.types?.join(', ') ?? NOTHING]));
}

/** Whether the secret is there may be asked anywhere. */
const getsKey = (job: WorkflowJob): boolean =>
  /secrets\.ANTHROPIC_API_KEY(?! != '' \}\})/.test(JSON.stringify(job));

type Row = Readonly<Record<string, string>>;

/** The rows of the first table behind a heading, each by the names of its columns. */
function tableUnder(heading: string): readonly Row[] {
  const section = page.split(`${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const [head, , ...rows] = section.split('\n').filter((line) => line.startsWith('|'));
  if (head === undefined) throw new Error(`There is no table under ${heading}.`);
  const names = cellsOf(head);
  return rows.map((row) => Object.fromEntries(cellsOf(row).map((cell, index) => [names[index] ?? '', cell])));
}

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const bare = (cell = ''): string => cell.replaceAll('`', '');

const withoutNothing = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== NOTHING));
