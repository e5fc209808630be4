import pc from 'picocolors';
import type { Row, Section, Verdict } from './section.ts';

const COLOURS: Readonly<Record<Verdict, (text: string) => string>> = {
  met: pc.green,
  missed: pc.red,
  shown: pc.dim,
};

/** The rows of a measurement for a terminal, two lines each: the number, and why. */
export function printSection(section: Section): void {
  console.log(`\n${pc.bold(section.name)}`);
  for (const row of section.rows) {
    const time = row.time === undefined ? '' : pc.dim(` (${row.time})`);
    console.log(`  ${mark(row)} ${row.what}: ${pc.bold(row.value)}${time}  ${pc.dim(`bar: ${row.bar}`)}`);
    if (row.why !== '') console.log(pc.dim(`           ${row.why}`));
  }
}

const mark = (row: Row): string => COLOURS[row.verdict](row.verdict.padEnd(7));
