/** A lock file that Foreman cannot make anew, and the command by which a person does. */
interface ForeignLock {
  readonly manifest: RegExp;
  readonly lock: string;
  readonly run: string;
}

const LOCKS: readonly ForeignLock[] = [
  { manifest: /^package\.json$/, lock: 'pnpm-lock.yaml', run: 'pnpm install --lockfile-only' },
  { manifest: /^package\.json$/, lock: 'yarn.lock', run: 'yarn install --mode=update-lockfile' },
  { manifest: /^package\.json$/, lock: 'bun.lock', run: 'bun install --lockfile-only' },
  { manifest: /^package\.json$/, lock: 'bun.lockb', run: 'bun install --lockfile-only' },
  { manifest: /^package\.json$/, lock: 'npm-shrinkwrap.json', run: 'npm shrinkwrap' },
  { manifest: /^pyproject\.toml$/, lock: 'uv.lock', run: 'uv lock' },
  { manifest: /^pyproject\.toml$/, lock: 'poetry.lock', run: 'poetry lock' },
  { manifest: /^pyproject\.toml$/, lock: 'pdm.lock', run: 'pdm lock' },
  { manifest: /^pipfile$/, lock: 'pipfile.lock', run: 'pipenv lock' },
  { manifest: /^cargo\.toml$/, lock: 'cargo.lock', run: 'cargo update --workspace' },
  { manifest: /^go\.mod$/, lock: 'go.sum', run: 'go mod tidy' },
  { manifest: /^composer\.json$/, lock: 'composer.lock', run: 'composer update --lock' },
  { manifest: /^gemfile$/, lock: 'gemfile.lock', run: 'bundle lock' },
];

/** The lock file of another package manager that goes with a manifest, in its folder or one above, and how it is made anew. */
export function foreignLockOf(
  manifest: string,
  files: readonly { readonly path: string }[],
): { readonly path: string; readonly run: string } | undefined {
  const name = manifest.slice(manifest.lastIndexOf('/') + 1).toLowerCase();
  const folders = foldersFrom(manifest);
  for (const { manifest: fits, lock, run } of LOCKS) {
    if (!fits.test(name)) continue;
    const found = files.find(({ path }) =>
      folders.some((folder) => path.toLowerCase() === `${folder}${lock}`),
    );
    if (found) return { path: found.path, run };
  }
  return undefined;
}

/** The folder of a path and those above it, each with its slash, the root last. */
export function foldersFrom(path: string): readonly string[] {
  const parts = path.toLowerCase().split('/').slice(0, -1);
  return [...parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/')}/`), ''];
}
