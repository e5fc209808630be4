import type { Clash } from '../record/clash.ts';

/** How the exchanges with the hub stood up to GitHub's own schemas. */
export interface Judgement {
  readonly judged: number;
  readonly violations: readonly string[];
}

/** What was found by running and by comparing, not by reading the journal. */
export const showProof = (
  clashes: readonly Clash[],
  { judged, violations }: Judgement,
): readonly string[] => [
  '',
  '## Checked again',
  '',
  ...clashes.flatMap(({ kept, anew, together }) => [
    `The project's own tests, run again on commits of the hub's repository:`,
    `  task ${kept.task} alone (${short(kept)}): ${kept.verdict}`,
    `  task ${anew.task} alone (${short(anew)}): ${anew.verdict}`,
    `  both together (${short(together)}): ${together.verdict}; task ${anew.task} was made anew`,
  ]),
  `${judged} requests and answers checked against GitHub's own schemas, ${violations.length} violations`,
  ...violations.map((one) => `  ${one}`),
];

const short = ({ commit }: { readonly commit: string }): string => commit.slice(0, 7);
