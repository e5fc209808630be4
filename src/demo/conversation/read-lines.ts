import { z } from 'zod';
import { readRef } from '../../sandbox/hub/git/refs.ts';
import type { Hub } from '../../sandbox/hub/index.ts';

/** The event of one line of a journal, with whatever it says. */
const Event = z.looseObject({ type: z.string() });
const Entry = z.looseObject({ event: Event });
export type Line = z.infer<typeof Event>;

/** What the journal of a request says, read from its branch; empty where there is none yet. */
export async function readLines(hub: Hub, repository: string, request: number): Promise<readonly Line[]> {
  const head = readRef(hub.repository(repository).git.dir, `refs/heads/foreman/${request}/journal`);
  if (head === undefined) return [];
  const lines: Line[] = [];
  for (let number = 1; ; number += 1) {
    const path = `journal/${String(number).padStart(6, '0')}.jsonl`;
    const segment = await hub.readFileAt(repository, head, path);
    if (segment === undefined) return lines;
    const texts = segment.split('\n').filter((line) => line !== '');
    lines.push(...texts.map((text) => Entry.parse(JSON.parse(text)).event));
  }
}
