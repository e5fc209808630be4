import { globSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { mapOf, textOf } from '../language/value.ts';
import type { StepEnd, StepRun } from '../job/frame.ts';
import { say } from '../job/say.ts';
import { saveArtifact, type ArtifactFile } from './artifact-store.ts';
import { checkInputs, readFlag } from './inputs.ts';

const known = [
  'name',
  'path',
  'if-no-files-found',
  'retention-days',
  'compression-level',
  'overwrite',
  'include-hidden-files',
];

/** Keeps files of the job as an artifact of its run; hidden files stay out unless asked for. */
export function uploadArtifact(step: StepRun, inputs: Readonly<Record<string, string>>): Promise<StepEnd> {
  checkInputs('actions/upload-artifact', inputs, known);
  const { job } = step.frame;
  const name = inputs['name'] || 'artifact';
  if (/["\\/:<>|*?\r\n]/.test(name)) throw new Error(`"${name}" is no name for an artifact.`);
  const hidden = readFlag(inputs['include-hidden-files'], false);
  const files = findFiles(job.folders.workspace, inputs['path'] ?? '', hidden);
  if (files.length === 0) return Promise.resolve(nothingFound(step, inputs));
  const attempt = Number(textOf(mapOf(job.contexts['github'])['run_attempt']));
  const overwrite = readFlag(inputs['overwrite'], false);
  const artifact = saveArtifact(job.engine.dir, job.runId, { name, attempt, overwrite, files });
  say(step, `The artifact "${name}" (id ${artifact.id}) holds ${files.length} files.`);
  const url = `${job.engine.host.serverUrl}/${job.repository}/actions/runs/${job.runId}/artifacts/${artifact.id}`;
  return Promise.resolve({
    result: 'success',
    outputs: { 'artifact-id': String(artifact.id), 'artifact-digest': artifact.digest, 'artifact-url': url },
  });
}

function nothingFound(step: StepRun, inputs: Readonly<Record<string, string>>): StepEnd {
  const mode = inputs['if-no-files-found'] || 'warn';
  const text = `No files were found at "${inputs['path'] ?? ''}"; there is no artifact.`;
  if (mode === 'error') throw new Error(text);
  say(step, mode === 'warn' ? `##[warning]${text}` : text);
  return { result: 'success', outputs: {} };
}

function findFiles(workspace: string, input: string, hidden: boolean): readonly ArtifactFile[] {
  const lines = input.split('\n').map((line) => line.trim());
  const wanted = lines
    .filter((line) => line !== '' && !line.startsWith('!'))
    .map((line) => resolve(workspace, line));
  const unwanted = lines
    .filter((line) => line.startsWith('!'))
    .map((line) => resolve(workspace, line.slice(1)));
  const paths = wanted.flatMap((path) => expand(path)).filter((path) => !isUnwanted(path, unwanted));
  const files = [...new Set(paths)].filter((path) => hidden || !isHidden(path, workspace)).sort();
  const root = commonFolder(wanted.map(literalPart));
  return files.map((from) => ({ from, path: relative(root, from) || basename(from) }));
}

function expand(pattern: string): readonly string[] {
  return globSync(pattern).flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path];
    return globSync(join(path, '**', '*')).filter((inner) => !statSync(inner).isDirectory());
  });
}

function isUnwanted(path: string, unwanted: readonly string[]): boolean {
  return unwanted.some((pattern) => expand(pattern).includes(path));
}

function isHidden(path: string, workspace: string): boolean {
  return relative(workspace, path)
    .split(sep)
    .some((part) => part.startsWith('.') && part !== '..');
}

/** The folder that a pattern names before its first wildcard; the file's folder where it names one file. */
function literalPart(pattern: string): string {
  const parts = pattern.split(sep);
  const wild = parts.findIndex((part) => /[*?[{]/.test(part));
  const literal = wild < 0 ? pattern : parts.slice(0, wild).join(sep) || sep;
  const isFolder = statSync(literal, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? literal : dirname(literal);
}

function commonFolder(folders: readonly string[]): string {
  const [first = sep, ...others] = folders;
  const parts = first.split(sep);
  const shared = others.reduce((count, folder) => {
    const other = folder.split(sep);
    const differs = parts.findIndex((part, index) => part !== other[index]);
    return Math.min(count, differs < 0 ? parts.length : differs);
  }, parts.length);
  return parts.slice(0, shared).join(sep) || sep;
}
