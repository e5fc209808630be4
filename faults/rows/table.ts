import type { Verdict } from './judge-row.ts';
import type { Row } from './row.ts';

/** The rows as a Markdown table: what goes wrong, whether it is survived, and by which lines. */
export function renderTable(rows: readonly Row[], verdicts: readonly Verdict[]): string {
  const byNumber = new Map(verdicts.map((one) => [one.number, one]));
  const lines = rows.map((row) => lineOf(row, byNumber.get(row.number)));
  return [
    '| Row | Fault | Holds | Defence | Found when it is taken out |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

function lineOf(row: Row, verdict: Verdict | undefined): string {
  const { number, fault, defences, waitsFor } = row;
  if (waitsFor !== null) return `| ${number} | ${fault} | waits for ${waitsFor} | | |`;
  if (!verdict) return `| ${number} | ${fault} | not played | | |`;
  const holds = verdict.broken.length === 0 ? `yes, ${verdict.facts} facts` : 'no';
  const rules = defences.map(({ rule, file }) => `${rule} (\`${file}\`)`).join('<br>');
  const found = verdict.caught.map(({ by }) => (by === null ? '**nothing**' : 'yes')).join('<br>');
  return `| ${number} | ${fault} | ${holds} | ${rules} | ${found} |`;
}

/** What is not as it should be, one sentence each. */
export const problemsOf = (verdicts: readonly Verdict[]): readonly string[] =>
  verdicts.flatMap(({ number, broken, caught }) => [
    ...broken.map((fact) => `Row ${number} does not hold: ${fact}`),
    ...caught.flatMap(({ patch, by }) =>
      by === null ? [`Row ${number} still holds without its defence (patch ${patch}).`] : [],
    ),
  ]);
