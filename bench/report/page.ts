import type { Detail, Section } from './section.ts';

const OPENING = `# Performance

Written by \`npm run bench\`; change the measurements in \`bench/\`, not this page. Counts, sizes and ratios are what Foreman is held to.
Times depend on the machine: they stand in a column of their own as goals and are never asserted. Requests per task and jobs
per task vary a little from run to run, since the order in which legs end is up to the machine.
`;

/** The page \`docs/performance.md\`: no date and no machine in it. */
export function renderPage(sections: readonly Section[]): string {
  return `${[OPENING, ...sections.map(renderSection)].join('\n')}`;
}

function renderSection({ name, rows, details = [] }: Section): string {
  const head = ['What', 'Bar', 'Measured', 'Verdict', 'Time (a goal, not asserted)', 'Why'];
  const lines = rows.map((row) => [row.what, row.bar, row.value, row.verdict, row.time ?? '', row.why]);
  return [`## ${name}\n`, renderTable(head, lines), ...details.map(renderDetail)].join('\n');
}

const renderDetail = ({ title, head, lines }: Detail): string => `${title}:\n\n${renderTable(head, lines)}`;

function renderTable(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const rows = [head, head.map(() => '---'), ...lines];
  return `${rows.map((cells) => `| ${cells.map(escape).join(' | ')} |`).join('\n')}\n`;
}

const escape = (text: string): string => text.replaceAll('|', '\\|');
