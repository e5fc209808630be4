import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { ForemanError } from '../../domain/fault.ts';

/** Far above a delivery's own limit; a larger file is not ours. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Reads what another job left; throws `bad-artifact` with the file and the place in it where it is missing or wrong. */
export async function readJsonFile<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(parse(path, await readText(path)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? 'the top' : issue.path.join('.');
  throw bad(path, `${issue?.message ?? 'it cannot be read'} (at ${place})`);
}

/** Leaves a value for another job, with the folders above it. */
export async function writeJsonFile(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(value)}\n`);
}

async function readText(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw bad(path, `it has ${size} bytes, and ${MAX_BYTES} is the most that is read`);
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof ForemanError) throw error;
    throw bad(path, 'it is not there or cannot be read', error);
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw bad(path, 'it is not JSON', error);
  }
}

const bad = (path: string, why: string, cause?: unknown): ForemanError =>
  new ForemanError('bad-artifact', `The file ${path} from an earlier step does not fit: ${why}.`, { cause });
