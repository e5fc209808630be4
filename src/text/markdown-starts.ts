/** Whether a line holds nothing but spaces and tabs. */
export const isBlank = (rest: string): boolean => /^[ \t]*$/.test(rest);

/** Whether a line's first sign can begin a block at all. */
export const mayStart = (rest: string): boolean => /^[-#`~<>*+_=[0-9]/.test(rest);

/** Whether a line is a heading with number signs. */
export const isHeading = (rest: string): boolean => /^#{1,6}(?:[ \t]|$)/.test(rest);

/** Whether a line underlines the paragraph above it, which makes that a heading. */
export const isUnderline = (rest: string): boolean => /^(?:=+|-+)[ \t]*$/.test(rest);

/** Whether a line is a thematic break. */
export const isRule = (rest: string): boolean =>
  /^(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/.test(rest);

/** Whether a line may be the second row of a GFM table (one that is no heading's underline). */
export const isTableRow = (rest: string): boolean =>
  /^[|:\- \t]+$/.test(rest) && rest.includes('-') && /[|:]/.test(rest);

/** The sign and length of an opening code fence. */
export function fenceStart(rest: string): { readonly sign: string; readonly length: number } | undefined {
  const run = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(rest)?.[0];
  return run === undefined ? undefined : { sign: run.charAt(0), length: run.length };
}

/** Whether a line closes a fence of this sign and length. */
export function isFenceEnd(rest: string, fence: { readonly sign: string; readonly length: number }): boolean {
  const run = /^(?:`+|~+)(?=[ \t]*$)/.exec(rest)?.[0] ?? '';
  return run.length >= fence.length && run.startsWith(fence.sign);
}

/** The width of a list marker, and whether it may interrupt a paragraph. */
export function itemStart(
  rest: string,
): { readonly width: number; readonly interrupts: boolean } | undefined {
  const found = /^(?:[*+-]|(\d{1,9})[.)])(?=[ \t]|$)/.exec(rest);
  if (!found) return undefined;
  const first = found[1] === undefined || Number(found[1]) === 1;
  return { width: found[0].length, interrupts: first && !isBlank(rest.slice(found[0].length)) };
}

/** The width of a GFM footnote definition's label. */
export const footnoteStart = (rest: string): number => /^\[\^[^\]\s]+\]:/.exec(rest)?.[0].length ?? 0;
