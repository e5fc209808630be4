import type { BundleRef } from '../domain/config.ts';

const names = ['profile.md', 'profile.json', 'bundle.md', 'mount-plan.json'];

/**
 * The one file of a fetched bundle that is its profile: a known name in the bundle's folder, else the only Markdown or
 * JSON file there that is no README. Null if there is none or more than one could be meant.
 */
export function chooseBundleFile(bundle: BundleRef, paths: readonly string[]): string | null {
  const folder = bundle.subdirectory === null ? '' : `${bundle.subdirectory}/`;
  const inside = paths.filter((path) => path.startsWith(folder) && !path.slice(folder.length).includes('/'));
  const named = names.map((name) => folder + name).find((path) => inside.includes(path));
  if (named !== undefined) return named;
  const candidates = inside.filter((path) => isCandidate(path.slice(folder.length).toLowerCase()));
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

const isCandidate = (name: string): boolean =>
  /\.(?:md|json)$/.test(name) &&
  !/^(?:readme|changelog|contributing|license|package|package-lock)\b/.test(name);
