import { createFileCommands } from '../../tests/helpers/file-commands.ts';
import { openStoreTree } from '../../tests/helpers/store-tree.ts';
import type { CheckState } from '../../src/domain/ci.ts';
import type { Oid } from '../../src/domain/ids.ts';
import { tell } from '../schedule/floor.ts';
import type { Mortal } from '../schedule/floor.ts';
import { BOT } from './people.ts';
import type { Site } from './site.ts';
import { configIn } from './world-files.ts';

/** How long the repository's CI needs for an attempt. */
const TAKES_MS = 90_000;

/** Plays one attempt of a run of the repository's own CI: GitHub's machines, which nobody kills. */
export async function playCi(site: Site, id: number): Promise<void> {
  const { floor, github } = site;
  const actor: Mortal = { name: `ci ${id}`, dead: () => false, kill: () => undefined };
  await floor.turnstile.enter(actor, 'ends', floor.turnstile.now() + TAKES_MS);
  const run = github.people.ciRuns().find((one) => one.id === id);
  if (!run || run.over) return;
  const results: Record<string, CheckState> = {};
  for (const { name, state } of run.jobs) {
    if (state !== 'pending') continue;
    const said = await judge(site, { commit: run.commit, job: name, attempt: run.attempt });
    if (said === 'never') return;
    results[name] = said;
  }
  const { required } = configIn(site.world).verify;
  const counted = Object.entries(results).filter(
    ([name]) => required.length === 0 || required.includes(name),
  );
  const green = counted.every(([, state]) => state === 'green' || state === 'skipped');
  site.verdicts.push({ candidate: run.commit, green, at: floor.turnstile.now() });
  tell(floor, actor.name, `ends on ${run.branch}: ${JSON.stringify(results)}`);
  github.people.endCi(id, results);
}

/** As the world says, or by the same check that the verify commands would run. */
async function judge(
  { world, github }: Site,
  { commit, job, attempt }: { readonly commit: Oid; readonly job: string; readonly attempt: number },
): Promise<CheckState | 'never'> {
  const { git } = github.connect({ login: BOT, permissions: { contents: 'read' } });
  const texts = await openStoreTree(git, commit);
  const files = new Map<string, string>();
  for (const { path } of await texts.list()) {
    const text = await texts.read(path);
    if (text.ok) files.set(path, text.value);
  }
  const said = world.ci?.({ job, attempt, textOf: (path) => files.get(path) }) ?? null;
  if (said !== null) return said;
  const commands = createFileCommands(git, world.check ?? (() => null));
  const { exit } = await commands.run(job, commit, { timeoutMs: 0 });
  return exit === 0 ? 'green' : 'red';
}
