import { faultWords } from '../sweep/errand.ts';
import type { Found, Played } from './play-build.ts';

/** One row for each broken build, as Markdown. */
export const renderTable = (played: readonly Played[]): string =>
  [
    '| Broken build | The rule that is missing | Caught by | Sessions | First by |',
    '| --- | --- | --- | --- | --- |',
    ...played.map(
      ({ build, found, runs }) =>
        `| ${build.name} | ${build.rule} | ${found ? build.caughtBy : '**nobody**'} | ${runs} | ${found ? trialWords(found) : ''} |`,
    ),
  ].join('\n');

function trialWords({ trial }: Found): string {
  if (trial.drawn) return `seed ${trial.order} in ${trial.world}`;
  return `${trial.faults.map(faultWords).join(', ') || 'nothing wrong'} in ${trial.world}`;
}

/** What must not be: a build that survives or falls over, or one that shows without a fault and does not say so. */
export function wrongIn({ build, found, visibleIn, fell }: Played): readonly string[] {
  if (!found && fell !== null) return [`${build.name} cannot be played, so that nothing is proven: ${fell}`];
  const survives = found ? [] : [`${build.name} survives: no session made ${build.caughtBy} object.`];
  const shows = visibleIn.length > 0;
  if (shows === (build.visibleWithoutFaults ?? false)) return survives;
  const how = shows ? `shows without a fault in ${visibleIn.join(', ')}` : 'shows only with faults';
  return [...survives, `${build.name} ${how}; its file says otherwise.`];
}
