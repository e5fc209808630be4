import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FILE_NAME } from './exchange.ts';

/** The files that jobs leave for each other, by name. */
export function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && FILE_NAME.test(entry.name),
  );
  return Object.fromEntries(names.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Those that are new or other than before. */
export const filesLeft = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(Object.entries(after).filter(([name, text]) => before[name] !== text));

/** A file's text; null where there is none. */
export const textIn = (path: string | undefined): string | null =>
  path !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : null;
