import { inlineLiteral, literalLines } from '../text/literal.ts';
import { cutFromEnd } from '../text/literal-cut.ts';
import { neutralise } from '../text/neutralise.ts';

/** A comment may hold 65,536 characters; what we write stays below this. */
export const MOST_CHARACTERS = 60_000;

/** Words of people or models on one line, at most this many characters, with nothing in them that GitHub would act on. */
export function sayLine(text: string, most = 120): string {
  const near = text.slice(0, most * 8);
  const smooth = near.replace(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\s]+/gu, ' ').trim();
  const cut =
    [...smooth].length > most
      ? `${[...smooth]
          .slice(0, most - 1)
          .join('')
          .trimEnd()}…`
      : smooth;
  return inlineLiteral(cut) ?? inlineLiteral(cut.replace(/`+/g, "'")) ?? '(no words)';
}

/** A command, a path or a glob on one line, always as code. */
export function sayCode(text: string, most = 120): string {
  const said = sayLine(text, most);
  return said.includes('`') ? said : `\`${said}\``;
}

/** The same in the cell of a table, where a bar would end the cell. */
export const sayCell = (text: string, most = 72): string => sayLine(text, most).replaceAll('|', '\\|');

/** Words of people or models as a paragraph of their own, exact and inert, cut at this many characters. */
export const sayBlock = (text: string, most = 8000): string =>
  text.trim() === '' ? '(no words)' : literalLines(cutFromEnd(text.trim(), most)).join('\n');

/**
 * Markdown of people or models as Markdown, with everything that would come alive shown as code; where that would grow beyond
 * the bound, as one block of code.
 */
export function sayMarkdown(text: string, most = 8000): string {
  if (ESCAPES_CODE.test(text)) return sayBlock(text, most);
  const calm = neutralise(cutFromEnd(text.trim(), most), { hosts: new Set() }).trim();
  return calm === '' || calm.length > most * 1.5 ? sayBlock(text, most) : calm;
}

/** A backslash right before what would come alive would also escape the code sign put around it. */
const ESCAPES_CODE = /\\(?=www\.|https?:|@|#\d|gh-\d)/i;

/** A command as people should type it; in code, so that it is never taken for one. */
export const command = (trigger: string, words: string): string => `\`${trigger} ${words}\``;

/** `3 tasks`, `1 task`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** `a, b and c`, at most so many of them. */
export function enumerate(items: readonly string[], most = 8): string {
  const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}
