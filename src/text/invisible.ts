/**
 * Drops every code point that a reader cannot see, by Unicode property (Default_Ignorable, format, control), and keeps
 * line feeds, tabs, and the joiners and variation selectors that hold an emoji together. CR LF and CR become LF, and
 * half of a surrogate pair becomes U+FFFD.
 */
export function dropInvisible(text: string): { readonly text: string; readonly count: number } {
  let count = 0;
  const clean = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(invisible, (run, offset: number, whole: string) => {
      const kept = keepJoiners(
        run,
        whole.slice(Math.max(0, offset - 4), offset),
        whole.codePointAt(offset + run.length),
      );
      count += [...run].length - [...kept].length;
      return kept;
    });
  return { text: clean, count };
}

/** Whether a text holds anything that dropInvisible would drop. */
export const hasInvisible = (text: string): boolean => dropInvisible(text).count > 0;

// U+2800 (blank Braille) and the line and paragraph separators have neither property, and show nothing.
const invisible = /(?:(?![\n\t])[\p{DI}\p{Cf}\p{Cc}\u2028\u2029\u2800])+/gu;

/** A lone variation selector or joiner is kept only where emoji sequences need it (UTS 51). */
function keepJoiners(run: string, before: string, next: number | undefined): string {
  const after = next === undefined ? '' : String.fromCodePoint(next);
  if (run === '\uFE0F' || run === '\uFE0E') return emojiEnd.test(before) || after === '\u20E3' ? run : '';
  const joins = run === '\u200D' || run === '\uFE0F\u200D';
  return joins && emojiEnd.test(before) && /\p{ExtPict}/u.test(after) ? run : '';
}

const emojiEnd = /[\p{ExtPict}\p{EMod}]$/u;
