import type { CiSight, CiVerdict } from '../domain/ci.ts';
import type { Awaiting } from '../domain/request-state.ts';
import { judgeCi } from './judge-ci.ts';
import type { CiCase } from './judge-ci.ts';

/** What was started shows itself in this time: before, nothing is started again, and nobody is asked. Milliseconds. */
export const PATIENCE_MS = 5 * 60_000;

interface AwaitedCase extends Omit<CiCase, 'ageMs'> {
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * What CI has said of a candidate that waits for it; null while it goes on, `start` where nothing of it is to be seen and nobody has looked
 * since its leg was left: the start may have been lost. Only after a second one people are asked why nothing began.
 */
export function judgeAwaited(
  sight: CiSight,
  { at, restarted }: Pick<Awaiting['awaits'], 'at' | 'restarted'>,
  { now, ...rules }: AwaitedCase,
): CiVerdict | 'start' | null {
  const since = (moment: string): number => now - Date.parse(moment);
  if (!isBlank(sight)) return judgeCi(sight, { ...rules, ageMs: since(restarted ?? at) });
  if (since(restarted ?? at) < PATIENCE_MS) return null;
  return restarted === undefined ? 'start' : judgeCi(sight, { ...rules, ageMs: since(at) });
}

const isBlank = ({ reports, whole, isOpen }: CiSight): boolean =>
  reports.length === 0 && whole.length === 0 && !isOpen;
