import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { mapOf, textOf, toValue } from '../language/value.ts';

/** An artifact of a run; it never changes once it is there. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly attempt: number;
  readonly digest: string;
}

/** A file to keep: where it is, and its path inside the artifact. */
export interface ArtifactFile {
  readonly from: string;
  readonly path: string;
}

export interface NewArtifact {
  readonly name: string;
  readonly attempt: number;
  readonly overwrite: boolean;
  readonly files: readonly ArtifactFile[];
}

let lastId = 0;

/** Keeps an artifact of a run; throws where the attempt already has one of that name. */
export function saveArtifact(dir: string, runId: number, created: NewArtifact): Artifact {
  const { name, attempt } = created;
  const taken = listArtifacts(dir, runId).find((other) => other.name === name && other.attempt === attempt);
  if (taken && !created.overwrite) throw new Error(`The run already has an artifact named "${name}".`);
  if (taken) rmSync(folderOf(dir, runId, taken.id), { recursive: true });
  lastId = Math.max(lastId, ...listArtifacts(dir, runId).map((other) => other.id)) + 1;
  const id = lastId;
  const hash = createHash('sha256');
  for (const file of created.files) {
    const to = join(folderOf(dir, runId, id), 'files', file.path);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(file.from, to);
    hash.update(`${file.path}\0`).update(readFileSync(to));
  }
  const artifact = { id, name, attempt, digest: hash.digest('hex') };
  mkdirSync(folderOf(dir, runId, id), { recursive: true });
  writeFileSync(join(folderOf(dir, runId, id), 'artifact.json'), JSON.stringify(artifact));
  return artifact;
}

/** The artifacts of a run, oldest first. */
export function listArtifacts(dir: string, runId: number): readonly Artifact[] {
  const folder = join(dir, 'artifacts', String(runId));
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((id) => existsSync(join(folder, id, 'artifact.json')))
    .map((id) => readArtifact(readFileSync(join(folder, id, 'artifact.json'), 'utf8')))
    .sort((left, right) => left.id - right.id);
}

/** Copies an artifact's files into a folder. */
export function copyArtifact(dir: string, runId: number, request: { id: number; to: string }): void {
  const files = join(folderOf(dir, runId, request.id), 'files');
  mkdirSync(request.to, { recursive: true });
  if (existsSync(files)) cpSync(files, request.to, { recursive: true });
}

function folderOf(dir: string, runId: number, id: number): string {
  return join(dir, 'artifacts', String(runId), String(id));
}

function readArtifact(text: string): Artifact {
  const { id, name, attempt, digest } = mapOf(toValue(JSON.parse(text)));
  return { id: Number(id), name: textOf(name), attempt: Number(attempt), digest: textOf(digest) };
}
