/** A text that a careless parser takes far too long for, of about the wanted size. */
export interface Hostile {
  readonly name: string;
  readonly text: (bytes: number) => string;
}

const fill = (unit: string) => (bytes: number) => unit.repeat(Math.ceil(bytes / unit.length));

/** Runs of one sign, headers without end, fences that never close, sections upon sections. */
export const hostileTexts: readonly Hostile[] = [
  { name: 'backticks on one line', text: fill('`') },
  { name: 'tildes on one line', text: fill('~') },
  { name: 'fences that never close', text: fill('FILE: a\n````\n```\n') },
  { name: 'headers without a fence', text: fill('FILE: a\n') },
  { name: 'decorated headers', text: fill('### **`FILE: a`**\n') },
  { name: 'stars before a header', text: (bytes) => `${'*'.repeat(bytes)} FILE: a\n` },
  { name: 'spaces inside a header', text: (bytes) => `FILE:${' '.repeat(bytes)}a\n` },
  {
    name: 'a path of slashes and dots',
    text: (bytes) => `FILE: ${'../'.repeat(bytes / 3)}a\n\`\`\`\n\`\`\`\n`,
  },
  { name: 'summaries upon summaries', text: fill('SUMMARY: a\n\n') },
  { name: 'deletes', text: fill('DELETE: a\n') },
  { name: 'ends upon ends', text: fill('END FILES: 9\n') },
  { name: 'line ends', text: fill('\n') },
  { name: 'carriage returns', text: fill('\r') },
  { name: 'quotes inside quotes', text: fill('> ') },
  { name: 'brackets of links', text: fill('[') },
  { name: 'comments that never close', text: fill('<!--') },
];
