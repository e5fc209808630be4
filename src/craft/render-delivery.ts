import type { Delivery } from '../domain/delivery.ts';

const HEADINGS = { report: 'REPORT', question: 'QUESTION', nothing: 'NOTHING TO DO' } as const;

/** What an answer is written from; decisions and summary are left out where they are empty. */
export type DeliveryToRender = Partial<Delivery> & Pick<Delivery, 'outcome'>;

/**
 * Writes an answer in the grammar that `parseDelivery` reads, for the prompt's example and for tests. A file's content
 * gets a final newline if it has none, since a block holds whole lines only.
 */
export function renderDelivery(delivery: DeliveryToRender): string {
  const { outcome, files = [], deletes = [], text = '', summary = '', decisions = '' } = delivery;
  const head = [summary && `SUMMARY: ${summary}`, decisions && `DECISIONS: ${decisions}`];
  const body =
    outcome === 'files'
      ? [
          ...files.map(({ path, content }) => renderFile(path, content)),
          ...deletes.map((path) => `DELETE: ${path}`),
        ]
      : [`${HEADINGS[outcome]}: ${text}`];
  const parts = [...head.filter((part) => part !== ''), ...body];
  return `${parts.join('\n\n')}\n\nEND FILES: ${files.length + deletes.length}\n`;
}

/** One block, in a fence longer than any run of backticks inside. */
export function renderFile(path: string, content: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
  const ended = content === '' || content.endsWith('\n') ? content : `${content}\n`;
  return `FILE: ${path}\n${fence}\n${ended}${fence}`;
}

function longestRun(content: string): number {
  let longest = 0;
  for (const [run] of content.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
