import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { measureAcknowledgement } from './ack/measure.ts';
import { measureDist } from './dist-size.ts';
import { measureLoad } from './journal/measure-load.ts';
import { measureRaces } from './journal/measure-races.ts';
import { measureMakespan } from './makespan/measure.ts';
import { measureParser } from './parser/measure.ts';
import { renderPage } from './report/page.ts';
import type { Section } from './report/section.ts';
import { printSection } from './report/terminal.ts';
import { measureRequest } from './request/measure.ts';

const MEASURES: Readonly<Record<string, () => Promise<Section>>> = {
  dist: measureDist,
  acknowledgement: measureAcknowledgement,
  request: measureRequest,
  races: measureRaces,
  load: measureLoad,
  parser: measureParser,
  makespan: measureMakespan,
};

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
const names = values.only?.split(',') ?? Object.keys(MEASURES);
const unknown = names.filter((name) => !(name in MEASURES));
if (unknown.length > 0) {
  console.error(
    `bench: there is no measurement ${unknown.join(', ')}; there are ${Object.keys(MEASURES).join(', ')}.`,
  );
  process.exit(1);
}
const sections: Section[] = [];
for (const name of names) {
  const section = await MEASURES[name]?.();
  if (section === undefined) continue;
  printSection(section);
  sections.push(section);
}
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(sections, null, 2)}\n`);
// A page with some of the numbers would look like all of them.
if (values.only === undefined) {
  const page = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
  const config = await resolveConfig(page);
  await writeFile(page, await format(renderPage(sections), { ...config, filepath: page }));
}
const broken = sections.flatMap((one) => one.rows).filter((row) => row.asserted && row.verdict === 'missed');
if (broken.length > 0) {
  console.error(`\nbench: ${broken.map((row) => row.what).join('; ')} must not be missed.`);
  process.exitCode = 1;
}
