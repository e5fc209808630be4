import type { LoadedRequest } from '../../src/app/load-request.ts';
import type { Oid } from '../../src/domain/ids.ts';
import type { JournalEntry } from '../../src/domain/journal.ts';

/** What came of a race of candidates: what each settle was told, and where the work branch stands. */
export interface Landing {
  readonly told: readonly Pick<LoadedRequest, 'entries'>[];
  readonly work: Oid | null;
  readonly candidates: number;
}

/** One candidate landed and the branch is on it; all others are settled once and in line; nobody was told of a landing that is not there. */
export function judgeLanding(
  { entries }: Pick<LoadedRequest, 'entries'>,
  landing: Landing,
): readonly string[] {
  const landed = landingsIn(entries);
  const settled = entries.flatMap(({ event }) => (event.type === 'settled' ? [event] : []));
  const terms = new Set(settled.map((one) => one.term));
  const there = landed[0]?.to ?? null;
  const found: string[] = [];
  if (landed.length !== 1)
    found.push(`${landed.length} of ${landing.candidates} candidates on one head landed`);
  if (terms.size !== landing.candidates)
    found.push(`${terms.size} of ${landing.candidates} legs are settled`);
  if (settled.length !== terms.size) found.push('a leg is settled twice');
  if (landing.work !== there)
    found.push(`the work branch is at ${landing.work ?? 'nothing'}, and ${there ?? 'nothing'} landed`);
  const known = new Set(landed.map((one) => one.to));
  for (const { entries: seen } of landing.told) {
    for (const one of landingsIn(seen)) {
      if (!known.has(one.to))
        found.push(`term ${one.term} was told that it landed, and the journal does not say so`);
    }
  }
  return found;
}

const landingsIn = (entries: readonly JournalEntry[]) =>
  entries.flatMap(({ event }) => (event.type === 'landed' ? [event] : []));
