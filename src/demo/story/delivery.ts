import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the files of all deliveries lie, one folder for each. */
export const deliveriesFolder = fileURLToPath(new URL('deliveries/', import.meta.url));

/** The files of a delivery by path. */
export function deliveredFiles(delivery: string): Readonly<Record<string, string>> {
  const folder = join(deliveriesFolder, delivery);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return Object.fromEntries(paths.toSorted().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** A worker's answer with all files of a delivery. */
export function deliver(delivery: string, summary: string, decisions = ''): string {
  const files = Object.entries(deliveredFiles(delivery));
  return [
    `SUMMARY: ${summary}`,
    ...(decisions === '' ? [] : [`DECISIONS: ${decisions}`]),
    ...files.map(([path, content]) => `FILE: ${path}\n${fence}\n${content}${fence}`),
    `END FILES: ${files.length}\n`,
  ].join('\n\n');
}

/** Longer than any run of backticks in the files. */
const fence = '`````';
