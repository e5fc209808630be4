import type { Audit, AuditFinding } from '../domain/audit.ts';
import { count, sayLine } from './say.ts';

/** One finding as a line of plain words, for people and for the next attempt; the auditor's own part stands last. */
export function findingWords({ kind, line, path, why }: AuditFinding, doneWhen: readonly string[]): string {
  const where = path === null ? '' : ` in ${path}`;
  if (kind === 'tests') return `Tests are weaker${where}: ${why}`;
  if (kind === 'scope') return `Beyond the contract${where}: ${why}`;
  return `Done when, line ${line ?? '?'} (${doneWhen[(line ?? 0) - 1] ?? ''}) is not met: ${why}`;
}

const MOST_LETTERS = 500;

/** The section of a task's pull request that tells its audit; empty where there was none. */
export function renderAudit(audit: Audit | undefined, doneWhen: readonly string[]): string {
  if (audit === undefined) return '';
  if (audit.outcome !== 'judged')
    return `### Audit\n\nThe small model could not audit this change: ${sayLine(audit.why, 300)}`;
  if (audit.findings.length === 0)
    return '### Audit\n\nThe small model compared this change with its contract and found nothing.';
  const lines = audit.findings.map((one) => `- ${sayLine(findingWords(one, doneWhen), MOST_LETTERS)}`);
  return [
    '### Audit',
    '',
    `The small model compared this change with its contract: ${count(audit.findings.length, 'finding')}, which may be wrong.`,
    '',
    ...lines,
  ].join('\n');
}

/** What a row says of the audit of its task; empty where it found nothing. */
export const auditNote = (findings: number | null): string =>
  findings === null || findings === 0 ? '' : `audit: ${count(findings, 'finding')}`;
