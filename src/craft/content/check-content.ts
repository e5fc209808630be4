import type { DeliveryLimits } from '../../domain/delivery.ts';
import type { PathProblem } from '../paths/check-path.ts';
import { changesRunnableParts } from './runnable-parts.ts';
import { findPlaceholder } from './placeholders.ts';
import { exceedsBytes } from './exceeds-bytes.ts';
import { findSecret } from './secrets.ts';

/** A file's new content beside what it was; `base` is undefined where the file is new or unknown. */
export interface ContentToCheck {
  readonly path: string;
  readonly content: string;
  readonly base: string | undefined;
  readonly isLifted: boolean;
}

/** Files that are empty by custom; any other empty file is taken for a lost one. */
const EMPTY_BY_CUSTOM = /(?:^|\/)(?:__init__\.pyi?|py\.typed|\.?gitkeep|\.keep|\.nojekyll|\.npmignore)$/;

/** Checks what a file would hold: size, NUL, emptiness, elisions, credentials, script sections of manifests. */
export function checkContent(file: ContentToCheck, limits: DeliveryLimits): PathProblem | undefined {
  return checkBytes(file, limits) ?? checkMeaning(file);
}

function checkBytes({ path, content }: ContentToCheck, limits: DeliveryLimits): PathProblem | undefined {
  if (exceedsBytes([content], limits.fileBytes)) {
    return {
      reason: 'too-large',
      fix: `is larger than ${limits.fileBytes} bytes. Split it into smaller files.`,
    };
  }
  if (content.includes('\0')) {
    return { reason: 'nul-byte', fix: 'contains a NUL byte. Write it as an escape of the language.' };
  }
  if (!content.isWellFormed()) {
    return { reason: 'control-char', fix: 'contains half a surrogate pair, which is no text.' };
  }
  if (!/\S/.test(content) && !EMPTY_BY_CUSTOM.test(path)) {
    return {
      reason: 'empty',
      fix: 'would be empty. Write its whole content, or delete it with `DELETE: path`.',
    };
  }
  return undefined;
}

function checkMeaning({ path, content, base, isLifted }: ContentToCheck): PathProblem | undefined {
  const elision = findPlaceholder(content, base);
  if (elision !== undefined) {
    return {
      reason: 'placeholder',
      fix: `holds the line "${elision.slice(0, 80)}" in place of real text. Write the whole file.`,
    };
  }
  const secret = findSecret(content, base);
  if (secret !== undefined) {
    return { reason: 'secret', fix: `seems to contain ${secret}. Read it from the environment instead.` };
  }
  const part = isLifted ? undefined : changesRunnableParts(path, base, content);
  if (part === undefined) return undefined;
  return { reason: 'protected-file', fix: `changes ${part}, which is protected. Keep that part as it is.` };
}
