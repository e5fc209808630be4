import type { Fault, Schedule } from '../schedule/modes.ts';
import { playSchedule } from './play.ts';

/** Makes a failing schedule as small as it can: without a fault, in the plain order, with whole faults; the same checker must fail. */
export async function shrink(schedule: Schedule, checker: string): Promise<Schedule> {
  const fails = async (one: Schedule): Promise<boolean> =>
    (await playSchedule(one)).outcome.violations.some((violation) => violation.checker === checker);
  let best = schedule;
  for (let smaller = true; smaller;) {
    smaller = false;
    for (const one of simpler(best)) {
      if (!(await fails(one))) continue;
      best = one;
      smaller = true;
      break;
    }
  }
  return best;
}

function simpler(schedule: Schedule): readonly Schedule[] {
  const { order, faults } = schedule;
  return [
    ...(order === 0 ? [] : [{ ...schedule, order: 0 }]),
    ...faults.map((_fault, index) => ({ ...schedule, faults: faults.filter((_one, at) => at !== index) })),
    ...faults.flatMap((fault, index) =>
      fault.part === undefined ? [] : [{ ...schedule, faults: faults.with(index, whole(fault)) }],
    ),
  ];
}

const whole = ({ at, mode }: Fault): Fault => ({ at, mode });
