import type { TextHash } from '../domain/ids.ts';
import { readSections, readText, textSection } from './literal-sections.ts';

/** Where the plans say what the whole is, beside the segments on the journal's branch. */
export const PLANS_PATH = 'notes/plan.md';

/** What a plan says that the whole is, by the hash of the plan. */
export interface PlanSummary {
  readonly plan: TextHash;
  readonly summary: string;
}

/** The file with these summaries, in order. */
export const renderPlanSummaries = (plans: readonly PlanSummary[]): string =>
  `${plans.map(({ plan, summary }) => textSection(headingOf(plan), summary)).join('\n\n')}\n`;

/** What a file says of these plans, in their order; one that it does not hold is left out. */
export function readPlanSummaries(file: string, plans: readonly TextHash[]): readonly PlanSummary[] {
  const sections = new Map(readSections(file).map((section) => [section.heading, section]));
  return plans.flatMap((plan) => {
    const section = sections.get(headingOf(plan));
    return section ? [{ plan, summary: readText(section) }] : [];
  });
}

const headingOf = (plan: TextHash): string => `Plan ${plan.slice(0, 16)}`;
