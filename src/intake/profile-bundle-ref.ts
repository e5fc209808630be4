import type { BundleRef } from '../domain/config.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';

const FORM = 'git+https://host/owner/repo@ref#subdirectory=path';
const segment = '[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}';
const shape = new RegExp(
  `^git\\+https://(?<host>[^/\\s]+)/(?<owner>${segment})/(?<repo>${segment})(?:@(?<ref>[^#\\s]*))?(?:#(?<fragment>\\S*))?$`,
);

/** Reads `git+https://host/owner/repo@ref#subdirectory=path`; the error is one sentence that names the fix. */
export function parseBundleRef(written: string): Result<BundleRef, string> {
  const text = written.trim();
  const refuse = (why: string): Result<BundleRef, string> =>
    err(`The bundle "${text.replace(/\/\/[^/]*@/, '//***@')}" ${why}.`);
  if (!text.startsWith('git+https://')) return refuse(`must have the form ${FORM}`);
  const parts = shape.exec(text)?.groups;
  if (parts === undefined) return refuse(`must have the form ${FORM}`);
  const { host = '', owner = '', repo = '', ref = null, fragment = null } = parts;
  if (host.includes('@')) return refuse('must not carry a user name or password');
  if (!/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i.test(host) || host.includes('..')) {
    return refuse(`names no host that could exist (${host})`);
  }
  if (ref !== null && !isRef(ref)) return refuse('names no valid branch, tag or commit after the @');
  const subdirectory = readFragment(fragment);
  if (subdirectory === undefined)
    return refuse('must end in #subdirectory=<folder inside the repository>, or in nothing');
  return ok({ host: host.toLowerCase(), owner, repo: repo.replace(/\.git$/, ''), ref, subdirectory, text });
}

/** The rules of git check-ref-format that matter for a name that travels through URLs and command lines. */
function isRef(ref: string): boolean {
  if (!/^[A-Za-z0-9_][A-Za-z0-9_./+-]{0,199}$/.test(ref)) return false;
  return !/\.\.|\/\/|\/\.|\.lock(?:\/|$)|[./]$/.test(ref);
}

/** Null is the root, undefined is not acceptable. */
function readFragment(fragment: string | null): string | null | undefined {
  if (fragment === null || fragment === '') return null;
  const path = /^subdirectory=([A-Za-z0-9_.@/-]{1,300})$/.exec(fragment)?.[1]?.replace(/\/$/, '');
  if (path === undefined || path === '') return undefined;
  const segments = path.split('/');
  const isInside = segments.every(
    (one) => one !== '' && one !== '.' && one !== '..' && one.toLowerCase() !== '.git',
  );
  return isInside ? path : undefined;
}
