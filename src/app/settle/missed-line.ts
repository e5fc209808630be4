import type { Contract } from '../../domain/contract.ts';
import type { Refusal } from '../../domain/leg.ts';

interface Missed {
  readonly outcome: string;
  readonly refusal: Refusal | null;
  readonly failed: { readonly command: string; readonly output: string } | null;
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
export function missedLine({ refusal, failed, contract, outcome }: Missed): string | null {
  if (!contract) return null;
  if (refusal && BOUNDARY_REASONS.includes(refusal.reason)) {
    return `Boundaries: ${contract.boundaries.join(', ')}`;
  }
  if (refusal) return `Output format: ${contract.outputFormat}`;
  if (outcome === 'conflict') return null;
  return failed
    ? `Done when: ${nearestLine(contract.doneWhen, `${failed.command}\n${failed.output}`)}`
    : null;
}

/** The done-when line that shares most words with what failed; the first, if none does. */
function nearestLine(lines: readonly string[], output: string): string {
  const said = new Set(wordsOf(output));
  const scored = lines.map((line) => ({
    line,
    score: wordsOf(line).filter((word) => said.has(word)).length,
  }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best?.line ?? '';
}

const wordsOf = (text: string): string[] => [...new Set(text.toLowerCase().match(/[a-z0-9_.-]{3,}/g) ?? [])];
