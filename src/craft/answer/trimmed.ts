/** Takes spaces, tabs and carriage returns off both ends; every other sign is part of the text, visible or not. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isTrim(text.charCodeAt(start))) start += 1;
  while (end > start && isTrim(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isTrim(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d;
}
