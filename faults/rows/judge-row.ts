import { z } from 'zod';
import { openPlayer } from '../patch/play-patched.ts';
import type { Player } from '../patch/play-patched.ts';
import type { Row } from './row.ts';

/** What became of a row: which facts are not so, and which patches nothing showed. */
export interface Verdict {
  readonly number: number;
  readonly facts: number;
  /** Empty where the row holds. */
  readonly broken: readonly string[];
  /** For each defence: the first fact that is no longer so without it; null where the row still holds. */
  readonly caught: readonly { readonly patch: string; readonly by: string | null }[];
}

const ENTRY = 'faults/rows/play-row.ts#playRow';
const Facts = z.record(z.string(), z.boolean());

/** Plays a row on the code as it is, and once without each of its defences. */
export async function judgeRow(player: Player, row: Row): Promise<Verdict> {
  const play = async (patch: Row['defences'][number] | null) =>
    Facts.parse(await player.play({ patch, entry: ENTRY, args: [row.number] }));
  const facts = await play(null);
  const caught: Verdict['caught'][number][] = [];
  for (const patch of row.defences) {
    const [by = null] = notSo(await play(patch));
    caught.push({ patch: patch.name, by });
  }
  return { number: row.number, facts: Object.keys(facts).length, broken: notSo(facts), caught };
}

const notSo = (facts: z.infer<typeof Facts>): readonly string[] =>
  Object.entries(facts).flatMap(([fact, isSo]) => (isSo ? [] : [fact]));

/** Judges rows one after another, in a thread of plain Node. */
export async function judgeRows(rows: readonly Row[]): Promise<readonly Verdict[]> {
  const player = openPlayer();
  try {
    const verdicts: Verdict[] = [];
    for (const row of rows) verdicts.push(await judgeRow(player, row));
    return verdicts;
  } finally {
    await player.end();
  }
}
