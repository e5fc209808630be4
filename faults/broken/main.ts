import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openPlayer } from '../patch/play-patched.ts';
import type { Broken } from './broken.ts';
import { BUILDS } from './builds/index.ts';
import { withBroken } from '../report/page.ts';
import { playBuild } from './play-build.ts';
import type { Played } from './play-build.ts';
import { renderTable, wrongIn } from './table.ts';

/**
 * Plays every broken build until the harness catches it, and prints which checker did, after how many sessions. Ends with 1 if one
 * survives. `--only name` plays one, `--seeds 200` says how many drawn sessions follow the
 * directed ones, `--write` keeps the table, here and in docs/reliability.md.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seeds: { type: 'string', default: '120' },
    write: { type: 'boolean', default: false },
  },
});

const PAGE = new URL('../../docs/reliability.md', import.meta.url);

const builds = BUILDS.filter(({ name }) => values.only === undefined || name === values.only);
const player = openPlayer();
const played: Played[] = [];
for (const build of builds) {
  const one = await tryBuild(build);
  played.push(one);
  console.error(
    `${played.length} of ${builds.length}: ${build.name} ${one.found ? 'is caught' : one.fell === null ? 'survives' : 'cannot be played'}`,
  );
}
await player.end();
const table = renderTable(played);
console.log(table);
const wrong = played.flatMap(wrongIn);
for (const line of wrong) console.error(line);
if (values.write && wrong.length === 0) {
  writeFileSync(new URL('./TABLE.md', import.meta.url), `${table}\n`);
  writeFileSync(PAGE, withBroken(readFileSync(PAGE, 'utf8'), table));
}

/** A patch that the code has left behind is no build at all, and one that throws in a world without faults is none of Foreman. */
async function tryBuild(build: Broken): Promise<Played> {
  try {
    return await playBuild(player, build, Number(values.seeds));
  } catch (error) {
    const fell = error instanceof Error ? error.message : String(error);
    return { build, found: null, runs: 0, visibleIn: [], fell };
  }
}
process.exitCode = wrong.length === 0 && builds.length > 0 ? 0 : 1;
