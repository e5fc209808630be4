import type { AuditFinding } from '../../domain/audit.ts';
import type { Contract } from '../../domain/contract.ts';
import type { Refusal } from '../../domain/leg.ts';

interface Missed {
  readonly outcome: string;
  readonly refusal: Refusal | null;
  readonly failed: {
    readonly command: string;
    readonly output: string;
    readonly failing: readonly string[];
  } | null;
  readonly findings?: readonly AuditFinding[];
  readonly contract: Contract | null;
}

const BOUNDARY_REASONS: readonly string[] = [
  'outside-boundary',
  'protected-file',
  'workflow-file',
  'traversal',
  'absolute',
];

/** The line of the contract that an attempt missed: its boundaries, its format, or the done-when line that the failed output speaks of. */
export function missedLine({ refusal, failed, contract, outcome, findings = [] }: Missed): string | null {
  if (!contract) return null;
  if (refusal && BOUNDARY_REASONS.includes(refusal.reason)) {
    return `Boundaries: ${contract.boundaries.join(', ')}`;
  }
  if (refusal) return `Output format: ${contract.outputFormat}`;
  if (outcome === 'objected') {
    const unmet = findings.find((one) => one.line !== null)?.line;
    const line = contract.doneWhen[(unmet ?? 0) - 1];
    return line === undefined ? null : `Done when: ${line}`;
  }
  if (outcome === 'conflict' || !failed) return null;
  const { failing, command, output } = failed;
  // The names of the tests say it more exactly than all that was printed around them.
  const line =
    nearestLine(contract.doneWhen, failing.join('\n')) ??
    nearestLine(contract.doneWhen, `${command}\n${output}`);
  return line === null ? null : `Done when: ${line}`;
}

/** The line that shares most words with what failed; null where several share none. */
function nearestLine(lines: readonly string[], output: string): string | null {
  if (lines.length < 2) return lines[0] ?? null;
  const said = new Set(wordsOf(output));
  const scored = lines.map((line) => ({
    line,
    score: wordsOf(line).filter((word) => said.has(word)).length,
  }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.line : null;
}

const wordsOf = (text: string): string[] => [...new Set(text.toLowerCase().match(/[a-z0-9_.-]{3,}/g) ?? [])];
