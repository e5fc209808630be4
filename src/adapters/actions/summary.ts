import { appendCommandFile } from './command-file.ts';

/** The most that GitHub takes for one step; beyond it the whole summary would be dropped. */
const MAX_BYTES = 1024 * 1024;
const CUT = '\n\n…\n';

/** Adds Markdown to the step's summary page, cut at a line where it is longer than GitHub takes. */
export function writeSummary(markdown: string, environment: NodeJS.ProcessEnv = process.env): Promise<void> {
  return appendCommandFile('GITHUB_STEP_SUMMARY', `${cut(markdown)}\n`, environment);
}

function cut(markdown: string): string {
  const bytes = Buffer.from(markdown, 'utf8');
  if (bytes.length < MAX_BYTES) return markdown;
  const head = bytes.subarray(0, MAX_BYTES - Buffer.byteLength(CUT) - 1);
  const line = head.lastIndexOf('\n');
  return `${head.subarray(0, line < 0 ? 0 : line).toString('utf8')}${CUT}`;
}
