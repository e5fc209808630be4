import { runIntake } from '../../src/app/intake/run-intake.ts';
import type { Deps } from '../../src/app/deps.ts';
import type { Play } from './player.ts';
import { openTalk } from './talk.ts';
import type { Talk } from './talk.ts';

/** What a person writes, on which issue, and who hears the reply. */
export interface Interruption {
  readonly words: (talk: Talk) => Promise<string>;
  readonly on?: (talk: Talk) => Promise<number>;
  readonly hear?: (reply: string) => void;
}

/** A request during which a person writes something, once, before the checkpoint of its first leg. */
export async function interrupted(
  play: Play,
  { words, on = ({ issue }) => Promise.resolve(issue), hear = () => undefined }: Interruption,
) {
  const held: { talk?: Talk; cancelled: number[]; done: boolean } = { cancelled: [], done: false };
  const around: Play['around'] = (step, deps) => {
    const { talk } = held;
    if (step !== 'checkpoint' || held.done || !talk) return deps;
    const look: Deps['forge']['look'] = async (query) => {
      if (!held.done) {
        held.done = true;
        const place = await on(talk);
        await speak(talk, { body: await words(talk), on: place }, held.cancelled);
        hear((await talk.said(place)).at(-1) ?? '');
      }
      return deps.forge.look(query);
    };
    return { ...deps, forge: { ...deps.forge, look } };
  };
  const talk = await openTalk({ ...play, around });
  held.talk = talk;
  await talk.player.say(talk.issue, '/foreman write three parts');
  return { ...talk, cancelled: held.cancelled };
}

/** Somebody writes this, and intake hears it; which runs it cancelled is noted. */
export async function speak(
  { stage }: Talk,
  said: { readonly body: string; readonly on: number },
  cancelled: number[],
): Promise<void> {
  const event = await stage.comment(said.on, said.body);
  const deps = stage.deps('intake');
  const cancel: Deps['forge']['cancel'] = (id) => {
    // The player's runs are none that the forge knows; this one goes on.
    cancelled.push(id);
    return Promise.resolve({ kind: 'done', value: null });
  };
  const job = { run: { id: 900, attempt: 1 }, runUrl: 'https://github.test/runs/900', trigger: '/foreman' };
  await runIntake({ deps: { ...deps, forge: { ...deps.forge, cancel } }, job }, event);
}
