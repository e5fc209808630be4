import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Folder } from '../../ports/folder.ts';

/** A folder of this machine. */
export function createFolder(root: string): Folder {
  const at = (path: string): string => join(root, path);
  return {
    read: (path) => (existsSync(at(path)) ? readFileSync(at(path), 'utf8') : null),
    names: (folder) => (existsSync(at(folder)) ? readdirSync(at(folder)) : []),
    write: (path, text) => {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), text);
    },
    remove: (path) => {
      rmSync(at(path), { force: true });
      for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
        if (!existsSync(at(folder)) || readdirSync(at(folder)).length > 0) return;
        rmdirSync(at(folder));
      }
    },
  };
}
