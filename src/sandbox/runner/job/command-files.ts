import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a step wrote into its command files. */
export interface FileCommands {
  readonly outputs: readonly Pair[];
  readonly env: readonly Pair[];
  readonly state: readonly Pair[];
  readonly path: readonly string[];
  readonly summary: string;
}

export type Pair = readonly [name: string, value: string];

const files = {
  GITHUB_OUTPUT: 'output',
  GITHUB_ENV: 'env',
  GITHUB_STATE: 'state',
  GITHUB_PATH: 'path',
  GITHUB_STEP_SUMMARY: 'summary',
} as const;

/** Makes empty command files in a folder and gives the variables that name them. */
export async function createCommandFiles(folder: string): Promise<Record<string, string>> {
  await mkdir(folder, { recursive: true });
  const entries = Object.entries(files).map(([variable, name]): Pair => [variable, join(folder, name)]);
  await Promise.all(entries.map(([, path]) => writeFile(path, '')));
  return Object.fromEntries(entries);
}

/** Reads the command files of a folder; throws where one breaks the format. */
export async function readCommandFiles(folder: string): Promise<FileCommands> {
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8').catch(() => '');
  const [output, env, state, path, summary] = await Promise.all(Object.values(files).map(read));
  return {
    outputs: parsePairs('GITHUB_OUTPUT', output ?? ''),
    env: parsePairs('GITHUB_ENV', env ?? ''),
    state: parsePairs('GITHUB_STATE', state ?? ''),
    path: (path ?? '').split('\n').filter((line) => line.trim() !== ''),
    summary: summary ?? '',
  };
}

/** Parses `name=value` lines and `name<<DELIMITER` blocks. */
export function parsePairs(file: string, text: string): readonly Pair[] {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const pairs: Pair[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const block = /^([^=]+?)<<(.+)$/.exec(line);
    if (!block) {
      pairs.push(parseLine(file, line));
      continue;
    }
    const end = lines.indexOf(block[2] ?? '', index + 1);
    if (end < 0) throw new Error(`${file}: the closing delimiter "${block[2] ?? ''}" is missing.`);
    pairs.push([block[1] ?? '', lines.slice(index + 1, end).join('\n')]);
    index = end;
  }
  return pairs;
}

function parseLine(file: string, line: string): Pair {
  const split = line.indexOf('=');
  if (split < 1) throw new Error(`${file}: the line "${line}" is neither name=value nor name<<DELIMITER.`);
  return [line.slice(0, split), line.slice(split + 1)];
}
