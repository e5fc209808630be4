import { distance } from 'fastest-levenshtein';

/** The known word that was most likely meant, or null if none is near: at most a third of the letters may differ. */
export function nearestWord(written: string, known: readonly string[]): string | null {
  const wanted = written.toLowerCase();
  const ranked = known
    .map((word) => ({ word, away: distance(wanted, word.toLowerCase()) }))
    .sort((a, b) => a.away - b.away || (a.word < b.word ? -1 : 1));
  const best = ranked[0];
  if (best === undefined) return null;
  const prefixed = wanted.length >= 3 ? known.find((word) => word.startsWith(wanted)) : undefined;
  const allowed = Math.max(1, Math.floor(Math.max(wanted.length, best.word.length) / 3));
  return best.away <= allowed ? best.word : (prefixed ?? null);
}
