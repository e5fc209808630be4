import type { Change, Made } from '../../domain/change.ts';
import { ForemanError } from '../../domain/fault.ts';
import type { Nonce } from '../../domain/ids.ts';
import type { World } from '../../domain/world.ts';
import type { Answer } from '../../ports/answer.ts';
import { findMarker } from '../../text/markers.ts';
import { expect } from '../expect.ts';
import { loadAccepted } from '../load-request.ts';
import { readAgain } from '../read-again.ts';
import type { Filing } from './filing.ts';

export interface Place {
  readonly issue: number;
  readonly node: string;
}

/** Issues of ours by their marks. */
export type Places = ReadonlyMap<Nonce, Place>;

/** An issue that is to be there once, under a mark that the journal holds already. */
export interface Wanted {
  readonly nonce: Nonce;
  /** `task 1.2`. */
  readonly what: string;
  readonly change: (places: Places) => Change;
}

/** Few enough that GitHub carries them out in one request without a time-out. */
const MOST_IN_REQUEST = 5;
const MOST_LOOKS = 6;

/**
 * Makes every issue that has no place yet, in order. Whatever a killed run or a lost answer left behind is found by its nonce in the lists,
 * never made again blindly.
 */
export async function fileOnce(at: Filing, wanted: readonly Wanted[], known: Places): Promise<Places> {
  let places = known;
  const left = (): readonly Wanted[] => wanted.filter(({ nonce }) => !places.has(nonce));
  while (left().length > 0) {
    const missing = left().slice(0, MOST_IN_REQUEST);
    at.deps.log.info(
      `filing ${missing.map(({ what }) => what).join(', ')} (${wanted.length - left().length} of ${wanted.length} are filed)`,
    );
    const answers = await at.deps.forge.change(missing.map(({ change }) => change(places)));
    const goesOn = answers.some(({ kind }) => kind === 'done');
    for (const [index, { nonce, what }] of missing.entries()) {
      // A limit that came in the middle is waited for when the rest is asked for.
      if (goesOn && isLimited(answers[index])) continue;
      const place = placeOf(answers[index], what);
      if (place) places = new Map([...places, [nonce, place]]);
    }
    const lost = missing.some((_one, index) => (answers[index]?.kind ?? 'unknown') === 'unknown');
    if (lost) places = await lookAround(at, nonces(wanted), places);
  }
  return places;
}

const nonces = (wanted: readonly Wanted[]): readonly Nonce[] => wanted.map(({ nonce }) => nonce);

const isLimited = (answer: Answer<Made> | undefined): boolean =>
  answer?.kind === 'refused' && answer.code === 'limited';

/** Where it stands now; undefined where no answer tells. */
function placeOf(answer: Answer<Made> | undefined, what: string): Place | undefined {
  if (answer === undefined || answer.kind === 'unknown') return undefined;
  if (answer.kind === 'refused' && answer.code === 'invalid' && answer.setting === undefined)
    throw new ForemanError('bad-input', cannotBeFiled(what, answer.message));
  const { node, number } = expect(answer, `Filing ${what}`);
  if (node === null || number === null)
    throw new ForemanError('github-unknown', 'An issue came back without number.');
  return { issue: number, node };
}

/** GitHub's own rules, such as eight levels of sub-issues: only a person can make it fit. */
const cannotBeFiled = (what: string, said: string): string =>
  `GitHub does not take ${what}: ${said.replace(/\.$/, '')}. Mend that and run the failed jobs again, or ask for the work on a new issue.`;

/** What the journal knows, and what the first read shows: issues of our own below the request that carry a mark. */
export function placesSeen({ state, world }: Pick<Filing, 'state' | 'world'>): Places {
  const known = [...state.tasks, ...state.epics].flatMap(({ nonce, issue, node }) =>
    issue === null || !node ? [] : [[nonce, { issue, node }] as const],
  );
  return new Map([...known, ...byNonce(ownBelow(world))]);
}

const ownBelow = ({ subIssues }: World): readonly Found[] => subIssues.filter((issue) => issue.ours);

type Found = { readonly number: number; readonly node: string; readonly body: string };

function byNonce(issues: readonly Found[]): Places {
  const found = new Map<Nonce, Place>();
  for (const issue of [...issues].sort((a, b) => a.number - b.number)) {
    const marker = findMarker(issue.body);
    const isFiled = marker?.kind === 'task' || marker?.kind === 'epic';
    if (isFiled && !found.has(marker.nonce))
      found.set(marker.nonce, { issue: issue.number, node: issue.node });
  }
  return found;
}

/** Looks several times, with growing pauses, since a list may lag behind a write. */
export async function lookAround(at: Filing, wanted: readonly Nonce[], known: Places): Promise<Places> {
  let places = known;
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const again = await loadAccepted(at.deps, { request: at.state.request });
    const since = at.entries[0]?.at ?? new Date(0).toISOString();
    const own = expect(
      await readAgain(at.deps, () => at.deps.forge.ownIssuesSince(since, 1)),
      'Listing issues',
    );
    places = new Map([...byNonce([...ownBelow(again.world), ...own]), ...places]);
    if (wanted.every((nonce) => places.has(nonce))) return places;
    await at.deps.clock.sleep(500 * 2 ** looks * (1 + at.deps.ids.random() / 4));
  }
  return places;
}
