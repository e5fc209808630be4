/** The end of a text, at a line where one is near, with a line that says how much is missing. */
export function cutFromStart(text: string, most: number): string {
  if (text.length <= most) return text;
  const tail = whole(text.slice(text.length - most));
  const line = tail.indexOf('\n');
  const kept = line >= 0 && line < most / 4 ? tail.slice(line + 1) : tail;
  return `(the first ${text.length - kept.length} characters are cut)\n${kept}`;
}

/** The beginning of a text, at a line where one is near, with a line that says how much is missing. */
export function cutFromEnd(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = whole(text.slice(0, most));
  const line = head.lastIndexOf('\n');
  const kept = line > (most * 3) / 4 ? head.slice(0, line) : head;
  return `${kept}\n(the last ${text.length - kept.length} characters are cut)`;
}

/** Without the half of a character that a cut left. */
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
