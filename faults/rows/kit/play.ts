import { playSession } from '../../engine/session.ts';
import type { Session } from '../../engine/session.ts';
import type { FakeGithub } from '../../github/index.ts';
import type { FaultSource, Offer } from '../../schedule/floor.ts';
import type { Mode } from '../../schedule/modes.ts';
import type { World } from '../../worlds/world.ts';

/** A moment: the n-th call (first unless given) whose `actor: call` fits, for instance /settle.*: append/. */
export interface Moment {
  readonly at: RegExp;
  readonly nth?: number;
}

/** A call that goes wrong. */
export interface Strike extends Moment {
  readonly mode: Mode;
  /** Changes carried out, or writes that a picture is old. */
  readonly part?: number;
  /** How many calls in a row that fit; one unless given. */
  readonly times?: number;
}

/** Something that a person does, right before a call. */
export interface Act extends Moment {
  readonly do: (github: FakeGithub) => void;
}

export interface Play {
  readonly world: World;
  readonly strikes?: readonly Strike[];
  readonly acts?: readonly Act[];
  /** Who goes next and who helps first: in the order of arrival and people for 0, which it is unless given. */
  readonly order?: number;
}

/** A played request; `missed` names strikes and acts whose moment never came: a row must find none. */
export interface Played extends Session {
  readonly missed: readonly string[];
  /** When each fault struck; milliseconds since 1970. */
  readonly struckAt: readonly number[];
}

/** Plays a request of a world from its first comment to its end, with faults and people's acts at chosen calls. */
export async function play({ world, strikes = [], acts = [], order = 0 }: Play): Promise<Played> {
  const open: { github?: FakeGithub; now?: () => number } = {};
  const struckAt: number[] = [];
  const striking = strikes.map((strike) => ({ strike, isDue: counted(strike, strike.times ?? 1) }));
  const acting = acts.map((act) => ({ act, isDue: counted(act, 1) }));
  const faults: FaultSource = (offer) => {
    for (const { act, isDue } of acting) if (open.github && isDue(offer)) act.do(open.github);
    const found = striking.filter(({ isDue }) => isDue(offer)).at(0)?.strike;
    if (found) struckAt.push(open.now?.() ?? 0);
    return (
      found && { at: offer.turn, mode: found.mode, ...(found.part === undefined ? {} : { part: found.part }) }
    );
  };
  const session = await playSession({
    world,
    order,
    faults,
    opened: ({ github, floor }) => void Object.assign(open, { github, now: floor.turnstile.now }),
  });
  const never = [...striking, ...acting].filter(({ isDue }) => !isDue.came());
  return {
    ...session,
    struckAt,
    missed: never.map((one) => String(('act' in one ? one.act : one.strike).at)),
  };
}

interface IsDue {
  (offer: Offer): boolean;
  readonly came: () => boolean;
}

/** True from the n-th call that fits, for so many of them. */
function counted({ at, nth = 1 }: Moment, times: number): IsDue {
  let seen = 0;
  const isDue = ({ actor, call }: Offer): boolean => {
    if (!at.test(`${actor}: ${call}`)) return false;
    seen += 1;
    return seen >= nth && seen < nth + times;
  };
  return Object.assign(isDue, { came: () => seen >= nth });
}
