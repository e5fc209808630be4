import { sumOf, type RaceReport } from './tally.ts';

const HEAD = ['race', 'way', 'N', 'rounds', 'contenders', 'winners', 'losers', 'violations'] as const;

/** The report as a table with a few sentences below it. */
export function renderRaces(report: RaceReport): string {
  const rows = report.tallies.map((one) =>
    [one.race, one.way, one.band, one.rounds, one.contenders, one.winners, one.losers, one.violations].map(
      String,
    ),
  );
  const widths = HEAD.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at < 3 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  const { all, stale, lost, unsent } = report.appends;
  const races = sumOf(report, 'rounds', 'grants and claims');
  const bad = sumOf(report, 'violations');
  return [
    line(HEAD),
    ...rows.map(line),
    '',
    'direct: the operations of the hub in one process, on its real Git repository, without HTTP. wire: HTTP and the real GitHub adapters.',
    'A loser of a grant claimed all the same, with the order that it wanted or a stolen one, and was stopped before a model call; a loser of a landing stays in line.',
    `${all} appends: ${stale} refused for an old head, ${lost} written with the answer lost, ${unsent} neither written nor answered.`,
    `${report.checked} repositories were clean by git fsck --strict.`,
    `${bad} violations; ${races} rounds of grants and claims.`,
    ...report.said.map((one) => `  ${one}`),
  ].join('\n');
}

/** Whether anything at all was wrong. */
export const isBroken = (report: RaceReport): boolean =>
  report.said.length > 0 || sumOf(report, 'violations') > 0;
