import { parseDelivery } from '../../src/craft/parse-delivery.ts';
import { maxCommentLength, readComment } from '../../src/intake/comment.ts';
import { sanitise } from '../../src/text/sanitise.ts';
import { atLeast, atMost, round, type Row, type Section } from '../report/section.ts';
import { doubling, fastest } from './fastest.ts';
import { hostileTexts } from './hostile.ts';

const BAR_MB_A_SECOND = 100;
const BAR_MS = 50;
const DOUBLING_BAR = 2.5;
const KIB = 1024;
/** The most that a comment may be long, so that all readers look at the whole of it. */
const MOST_BYTES = 128 * KIB;
const TIMES = 5;
const FILES = 60;

/** Those who read what a model or a stranger wrote. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'FILE-blocks': (text) => parseDelivery(text),
  commands: (text) =>
    readComment(`/foreman go\n\n${text}`.slice(0, maxCommentLength), { trigger: '/foreman' }),
  sanitiser: sanitise,
};

/** How fast deliveries are read, and that no text makes a reader slow out of proportion. */
export async function measureParser(): Promise<Section> {
  const found = Object.entries(READERS).map(([name, read]) => hostileRows(name, read));
  return {
    name: 'Reading what others wrote',
    rows: [throughputRow(), ...found.flatMap(({ rows }) => rows)],
    details: [
      {
        title:
          'Time of twice the text, as a multiple (three doublings up to 128 KiB; `–` where it is too short to tell)',
        head: ['Text', ...Object.keys(READERS)],
        lines: hostileTexts.map(({ name }) => [name, ...found.map((one) => one.growth.get(name) ?? '–')]),
      },
    ],
  };
}

function throughputRow(): Row {
  const answer = delivery();
  const parsed = parseDelivery(answer);
  if (!parsed.ok || parsed.value.files.length !== FILES) throw new Error('The sample delivery was refused.');
  const bytes = Buffer.byteLength(answer);
  const milliseconds = fastest(15, () => parseDelivery(answer));
  const speed = bytes / 1e6 / (milliseconds / 1000);
  return {
    what: 'FILE-blocks read',
    value: speed >= BAR_MB_A_SECOND ? 'within the goal' : 'below the goal',
    bar: `${BAR_MB_A_SECOND} MB/s`,
    verdict: atLeast(speed, BAR_MB_A_SECOND),
    why: `${FILES} files, ${round(bytes / 1e6, 1)} MB in one answer; grammar, paths, secrets and placeholders checked`,
    time: `${round(speed, 0)} MB/s`,
  };
}

function delivery(): string {
  const line =
    'export const total = (items) => items.reduce((sum, item) => sum + item.price * item.count, 0);\n';
  const fence = '```';
  const files = Array.from({ length: FILES }, (_, at) =>
    [`FILE: src/part-${at}/index.js`, `${fence}js`, `${line.repeat(500)}${fence}`, ''].join('\n'),
  );
  return `SUMMARY: Sums.\n\n${files.join('\n')}\nEND FILES: ${FILES}\n`;
}

interface Growth {
  readonly rows: Row[];
  readonly growth: ReadonlyMap<string, string>;
}

function hostileRows(reader: string, read: (text: string) => unknown): Growth {
  const growth = new Map<string, string>();
  let slowest = { name: '', ms: 0 };
  let worst = { name: 'none', ratio: 0 };
  for (const { name, text } of hostileTexts) {
    const once = text(64 * KIB);
    const ms = fastest(TIMES, () => read(once));
    if (ms > slowest.ms) slowest = { name, ms };
    const ratio = doubling(read, text, MOST_BYTES);
    if (ratio === null) continue;
    growth.set(name, round(ratio));
    if (ratio > worst.ratio) worst = { name, ratio };
  }
  return { growth, rows: [growthRow(reader, worst), timeRow(reader, slowest)] };
}

const growthRow = (reader: string, worst: { readonly name: string; readonly ratio: number }): Row => ({
  what: `${reader}: time of twice the hostile text, worst`,
  value: round(worst.ratio),
  bar: String(DOUBLING_BAR),
  verdict: atMost(worst.ratio, DOUBLING_BAR),
  why: `worst of ${hostileTexts.length} texts: ${worst.name}`,
  asserted: true,
});

const timeRow = (reader: string, slowest: { readonly name: string; readonly ms: number }): Row => ({
  what: `${reader}: 64 KiB of hostile text, slowest`,
  value: slowest.ms <= BAR_MS ? 'within the goal' : 'beyond the goal',
  bar: `${BAR_MS} ms`,
  verdict: atMost(slowest.ms, BAR_MS),
  why: slowest.name,
  time: `${round(slowest.ms, 1)} ms`,
});
