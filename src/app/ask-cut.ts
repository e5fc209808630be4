const mostBytes = 64 * 1024;
const mostLines = 2000;

/** A text that fits, and the note that says what was left out. */
export interface Cut {
  readonly text: string;
  readonly note: string | undefined;
}

/** The wanted lines of a file, byte for byte, cut to what one tool result may hold. */
export function cutText(text: string, range: { readonly first?: number; readonly last?: number } = {}): Cut {
  const lines = text.split(/(?<=\n)/);
  const first = range.first ?? 1;
  const wanted = lines.slice(first - 1, Math.min(range.last ?? lines.length, first - 1 + mostLines));
  const fitting = takeBytes(wanted);
  const end = first - 1 + fitting.length;
  const asked = Math.min(range.last ?? lines.length, lines.length);
  if (first > lines.length) return { text: '', note: `the file has ${lines.length} lines only` };
  if (fitting.length === 0)
    return {
      text: (wanted[0] ?? '').slice(0, mostBytes / 4),
      note: `cut: line ${first} is longer than one result may be`,
    };
  const note =
    end < asked
      ? `cut: lines ${first} to ${end} of ${lines.length}; read on from line ${end + 1}`
      : undefined;
  return { text: fitting.join(''), note };
}

/** So many lines of a list as fit. */
export function cutLines(lines: readonly string[], most: number, what: string): Cut {
  const fitting = takeBytes(lines.slice(0, most).map((line) => `${line}\n`));
  const note =
    fitting.length < lines.length
      ? `cut: ${fitting.length} of ${lines.length} ${what}; ask more narrowly`
      : undefined;
  return { text: fitting.join('').trimEnd(), note };
}

function takeBytes(lines: readonly string[]): readonly string[] {
  let bytes = 0;
  const past = lines.findIndex((line) => (bytes += new TextEncoder().encode(line).length) > mostBytes);
  return past < 0 ? lines : lines.slice(0, past);
}
