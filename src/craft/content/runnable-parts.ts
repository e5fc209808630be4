import { z } from 'zod';

const PACKAGE_PARTS =
  'scripts jest vitest mocha ava nyc c8 tap husky lint-staged simple-git-hooks pre-commit gitHooks packageManager devEngines allowScripts trustedDependencies';

/** Maps, since a file may be called `constructor`. */
const JSON_PARTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['package.json', PACKAGE_PARTS.split(' ')],
  ['composer.json', ['scripts', 'config']],
  ['deno.json', ['tasks']],
  ['deno.jsonc', ['tasks']],
]);

const INI_PARTS: ReadonlyMap<string, RegExp> = new Map([
  [
    'pyproject.toml',
    /^\[+\s*(?:build-system|tool\.(?:pytest|tox|nox|coverage|poe|pdm\.(?:scripts|build)|hatch\.(?:envs|build)|rye\.scripts|setuptools\.cmdclass|poetry\.build|taskipy)\b[^\]]*)\]+/,
  ],
  ['setup.cfg', /^\[\s*(?:tool:pytest|coverage:[^\]]*|aliases)\s*\]/],
]);

const objectSchema = z.record(z.string(), z.unknown());

/**
 * Names the part of a manifest that tools run (scripts, test settings, build back ends) and that differs from the base,
 * or undefined; a base that is missing or unknown has no such part. Unreadable JSON counts as changed if it could hold one.
 */
export function changesRunnableParts(
  path: string,
  base: string | undefined,
  next: string,
): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const keys = JSON_PARTS.get(name);
  if (keys !== undefined) return changedKey(keys, base, next);
  const header = INI_PARTS.get(name);
  if (header === undefined) return undefined;
  const isSame = sectionsOf(header, base ?? '') === sectionsOf(header, next);
  return isSame ? undefined : 'a section that configures the build or the tests';
}

function changedKey(keys: readonly string[], base: string | undefined, next: string): string | undefined {
  const before = base === undefined ? {} : readObject(base);
  const after = readObject(next);
  if (after === undefined || before === undefined)
    return base === next ? undefined : 'a manifest that cannot be read';
  const key = keys.find((each) => JSON.stringify(before[each]) !== JSON.stringify(after[each]));
  return key === undefined ? undefined : `\`${key}\``;
}

function readObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return objectSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function sectionsOf(header: RegExp, text: string): string {
  const kept: string[] = [];
  let isInside = false;
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line.startsWith('[')) isInside = header.test(line);
    if (isInside && line !== '' && !line.startsWith('#')) kept.push(line);
  }
  return kept.join('\n');
}
