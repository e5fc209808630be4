import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFiles } from '../sandbox/project-files.ts';

/** Where the files of all deliveries lie, one folder for each. */
export const deliveriesFolder = fileURLToPath(new URL('deliveries/', import.meta.url));

/** A worker's answer with all files of a delivery. */
export function deliver(delivery: string, summary: string, decisions = ''): string {
  const files = Object.entries(projectFiles(join(deliveriesFolder, delivery)));
  return [
    `SUMMARY: ${summary}`,
    ...(decisions === '' ? [] : [`DECISIONS: ${decisions}`]),
    ...files.map(([path, content]) => `FILE: ${path}\n${fence}\n${content}${fence}`),
    `END FILES: ${files.length}\n`,
  ].join('\n\n');
}

/** Longer than any run of backticks in the files. */
const fence = '`````';
