import { LEG, RUN } from './node.ts';
import type { Node } from './node.ts';

/** Whether every job of the run at this place has ended, well or not: then it does nothing more by itself. */
export function isOver(node: Node, place: number): boolean {
  const phase = node.runs[place]?.phase;
  if (phase !== RUN.idle && phase !== RUN.crashed) return false;
  const mine = node.legs.filter((leg) => leg.run === place);
  return mine.every((leg) => leg.phase === LEG.done || leg.phase === LEG.crashed);
}
