import type { Edit } from './edits.ts';
import { decodeEntity, entityPattern } from './markdown-entities.ts';
import type { InlinePiece } from './markdown-inline.ts';
import type { Range } from './markdown-lines.ts';
import { findDefinitions } from './markdown-links.ts';
import { blankOut } from './sanitise-hidden.ts';

/** What becomes of the targets of links, images and definitions in a paragraph. */
export interface Targets {
  /** Escapes that turn what is refused into text. */
  readonly edits: readonly Edit[];
  /** Targets that stay, and so are no text in which anything could come alive. */
  readonly masked: readonly Range[];
}

/** Refuses every link, image and definition whose target, decoded, is not allowed, or which cannot be read for sure. */
export function refuseTargets(
  text: string,
  pieces: readonly InlinePiece[],
  isAllowed: (target: string) => boolean,
): Targets {
  const plain = blankOut(text, pieces);
  const edits: Edit[] = [];
  const masked: Range[] = [];
  let before = '';
  for (const { 0: sign, index } of plain.matchAll(/[[\]]/g)) {
    const opened = before === '[';
    before = sign;
    if (sign === '[' || !/[(:]/.test(plain.charAt(index + 1))) continue;
    const target = opened && plain[index + 1] === '(' ? inlineTarget(plain, index + 2) : undefined;
    if (target && isAllowed(decode(text.slice(target.from, target.to)))) masked.push(target);
    else edits.push({ from: index, to: index + 1, text: '\\]' });
  }
  const definitions = findDefinitions(plain);
  const refused = definitions.findIndex(({ destination: { from, to } }) => {
    const target = text.slice(from, to);
    return /[()<>[\]\\`@\uFFFC]|#\d/.test(target) || decode(target) !== target || !isAllowed(target);
  });
  // Behind one that becomes text there are no definitions any more.
  const kept = refused < 0 ? definitions : definitions.slice(0, refused);
  const keptEnds = new Set(kept.map((found) => plain.indexOf(']:', found.whole.from)));
  return {
    edits: edits.filter((edit) => !keptEnds.has(edit.from)),
    masked: [...masked, ...kept.map((found) => found.destination)],
  };
}

/** A target in its usual form: no blanks, brackets or backslashes, closed on the same line, without a title. */
function inlineTarget(plain: string, from: number): Range | undefined {
  usual.lastIndex = from;
  const length = usual.exec(plain)?.[0].length;
  return length === undefined ? undefined : { from, to: from + length };
}

// Without an at-sign or a reference: harmless even where this is no link after all.
const usual = /(?:(?!#\d)[^\s()<>[\]\\`@\uFFFC]){0,500}(?=\))/y;

const decode = (target: string): string =>
  target
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(entityPattern, (entity) => decodeEntity(entity) ?? '\uFFFD');
