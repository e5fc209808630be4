import type { DeliveryLimits, DeliveryReason } from '../../domain/delivery.ts';
import { isDotGit } from './dot-git.ts';
import { skeletonOf } from './fold-path.ts';

/** What is wrong with a path, and how to write it instead; starts in lower case, to stand behind the path. */
export interface PathProblem {
  readonly reason: DeliveryReason;
  readonly fix: string;
}

interface PathForms {
  readonly raw: string;
  /** What a lax file system or a decoder might read. */
  readonly lax: string;
  readonly segments: readonly string[];
  /** Split at `/` and `\`, in the raw and the lax form. */
  readonly laxSegments: readonly string[];
  readonly limits: DeliveryLimits;
}

interface PathRule extends PathProblem {
  readonly breaks: (path: PathForms) => boolean;
}

/** Names that Windows keeps for devices, with any extension. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\$|conout\$|clock\$)(?:\.|$)/;
const SHORT_NAME = /^[^.~]{1,6}~[0-9]{1,6}(?:\.[^.]{0,3})?$/;
const NOTE_BEHIND = / \((?:new|new file|updated|modified|changed|unchanged|deleted|renamed|existing)\)$/i;

const RULES: readonly PathRule[] = [
  rule('invalid-path', 'names no path. Write the path behind the colon', ({ raw }) => raw === ''),
  rule('path-too-long', 'is far too long', ({ raw, limits }) => raw.length > 8 * limits.pathBytes),
  rule('absolute', 'must be relative to the root of the repository', isAbsolute),
  rule(
    'traversal',
    'must not contain `..`; write the path from the root of the repository',
    ({ laxSegments }) => laxSegments.some(isDotDot),
  ),
  rule('dot-git', "reaches into Git's own folder, which nobody may write", ({ laxSegments }) =>
    laxSegments.some(isDotGit),
  ),
  rule('invalid-path', 'must use `/` between folders', ({ raw }) => raw.includes('\\')),
  rule('control-char', 'contains a control sign or an invisible sign; remove it', ({ raw }) =>
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(raw),
  ),
  rule('invalid-path', 'must be plain NFC text', isNotNfc),
  rule('invalid-path', 'must not hold an empty segment, `.`, or a `/` at its end', ({ segments }) =>
    segments.some((segment) => segment === '' || segment === '.'),
  ),
  rule('invalid-path', 'must not hold one of `: " < > | ? *`, nor escapes of `.`, `/` or `\\`', ({ raw }) =>
    /[:"<>|?*]|%(?:2e|2f|5c)/i.test(raw),
  ),
  rule('invalid-path', 'must be the bare path, without quotes, links or notes', isDecorated),
  rule('invalid-path', 'has a segment that starts or ends with a space, or ends with a dot', ({ segments }) =>
    segments.some((segment) => segment.startsWith(' ') || segment.endsWith(' ') || segment.endsWith('.')),
  ),
  rule('invalid-path', 'uses a space that is not the plain one', ({ raw }) => /[^\S ]/u.test(raw)),
  rule('invalid-path', 'must not start with `-`', ({ raw }) => raw.startsWith('-')),
  rule('invalid-path', 'uses a name that Windows keeps for itself', ({ laxSegments }) =>
    laxSegments.some((segment) => DEVICES.test(segment) || SHORT_NAME.test(segment)),
  ),
  rule('path-too-long', 'is too long; use shorter names', isTooLong),
];

/** Checks a path by itself: relative, `/` only, NFC, and a plain name on every file system. */
export function checkPathShape(raw: string, limits: DeliveryLimits): PathProblem | undefined {
  const lax = raw.length > 8 * limits.pathBytes ? '' : skeletonOf(decoded(raw));
  const laxSegments = lax === '' ? [] : [...raw.split(/[/\\]/), ...lax.split(/[/\\]/)];
  const forms: PathForms = { raw, lax, segments: raw.split('/'), laxSegments, limits };
  return RULES.find((each) => each.breaks(forms));
}

function rule(reason: DeliveryReason, fix: string, breaks: (path: PathForms) => boolean): PathRule {
  return { reason, fix: `${fix}.`, breaks };
}

/** `%2e`, `%2f` and `%5c` as a careless decoder would read them. */
function decoded(raw: string): string {
  return raw.replace(/%2e/gi, '.').replace(/%2f/gi, '/').replace(/%5c/gi, '\\');
}

function isAbsolute({ raw, lax }: PathForms): boolean {
  return [raw, lax].some((path) => /^(?:[/\\~]|[a-z]:|[a-z][a-z0-9+.-]*:[/\\])/i.test(path));
}

function isDotDot(segment: string): boolean {
  return /^\s*\.\.\s*$/.test(segment);
}

function isNotNfc({ raw }: PathForms): boolean {
  return !raw.isWellFormed() || raw.includes('\uFFFD') || raw.normalize('NFC') !== raw;
}

function isDecorated({ raw }: PathForms): boolean {
  const quoted = raw.length > 1 && raw.startsWith("'") && raw.endsWith("'");
  return quoted || raw.includes('`') || raw.includes('](') || NOTE_BEHIND.test(raw);
}

function isTooLong({ raw, segments, limits }: PathForms): boolean {
  if (Buffer.byteLength(raw) > limits.pathBytes) return true;
  return segments.some((segment) => Buffer.byteLength(segment) > limits.segmentBytes);
}
