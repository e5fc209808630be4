import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { gitEnvironment } from './run-git.ts';

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';

export interface GitObject {
  readonly type: ObjectType;
  readonly data: Buffer;
}

/** Objects of one repository; ids are the real ones and reads see what other Git processes wrote. */
export interface ObjectStore {
  read(oid: string): GitObject | undefined;
  write(type: ObjectType, data: Buffer): string;
}

const cacheBytes = 32 * 1024 * 1024;

/** Reads and writes loose objects without a process each; packed ones are asked of Git. */
export function createObjectStore(dir: string): ObjectStore {
  const cache = createCache();
  return {
    read(oid) {
      if (!/^[0-9a-f]{40}$/.test(oid) || /^0+$/.test(oid)) return undefined;
      const known = cache.get(oid);
      if (known !== undefined) return known;
      const found = readLoose(pathOf(dir, oid)) ?? readPacked(dir, oid);
      if (found !== undefined) cache.set(oid, found);
      return found;
    },
    write(type, data) {
      const raw = Buffer.concat([Buffer.from(`${type} ${data.length}\0`), data]);
      const oid = createHash('sha1').update(raw).digest('hex');
      writeLoose(pathOf(dir, oid), raw);
      cache.set(oid, { type, data });
      return oid;
    },
  };
}

function pathOf(dir: string, oid: string): string {
  return join(dir, 'objects', oid.slice(0, 2), oid.slice(2));
}

function writeLoose(path: string, raw: Buffer): void {
  if (existsSync(path)) return;
  mkdirSync(join(path, '..'), { recursive: true });
  // A reader must never see half an object, so it appears under its name by a rename.
  const draft = `${path.slice(0, -38)}tmp_obj_${randomUUID()}`;
  writeFileSync(draft, deflateSync(raw, { level: 1 }), { mode: 0o444 });
  renameSync(draft, path);
}

function readLoose(path: string): GitObject | undefined {
  try {
    return parseRaw(inflateSync(readFileSync(path)));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function parseRaw(raw: Buffer): GitObject {
  const end = raw.indexOf(0);
  const type = readType(raw.toString('latin1', 0, end).split(' ')[0]);
  return { type, data: raw.subarray(end + 1) };
}

function readPacked(dir: string, oid: string): GitObject | undefined {
  const options = { cwd: dir, env: gitEnvironment(), maxBuffer: 1 << 30 };
  const answer = execFileSync('git', ['cat-file', '--batch'], { ...options, input: `${oid}\n` });
  const end = answer.indexOf(10);
  const [, type, size] = answer.toString('latin1', 0, end).split(' ');
  if (type === 'missing' || size === undefined) return undefined;
  return { type: readType(type), data: answer.subarray(end + 1, end + 1 + Number(size)) };
}

function readType(text: string | undefined): ObjectType {
  if (text === 'blob' || text === 'tree' || text === 'commit' || text === 'tag') return text;
  throw new Error(`no Git object type: ${text}`);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function createCache() {
  const objects = new Map<string, GitObject>();
  let bytes = 0;
  return {
    get: (oid: string) => objects.get(oid),
    set(oid: string, object: GitObject): void {
      if (objects.has(oid) || object.data.length > cacheBytes / 8) return;
      if (bytes > cacheBytes) {
        objects.clear();
        bytes = 0;
      }
      objects.set(oid, object);
      bytes += object.data.length;
    },
  };
}
