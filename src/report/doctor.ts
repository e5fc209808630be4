import type { Check } from '../domain/set-up-facts.ts';
import type { Place } from './place.ts';
import { post } from './post.ts';
import { command, count } from './say.ts';

/** The check-up as a reply on the issue where somebody asked for it. */
export function renderDoctor(checks: readonly Check[], place: Place): string {
  const rows = checks.map(
    ({ check, state, found, fix }) => `| ${check} | ${SIGNS[state]}: ${cell(found)} | ${cell(fix)} |`,
  );
  return post(
    [
      `**Request ${place.request}, check-up: ${verdictOf(checks)}** Nothing was changed.`,
      ['| Check | Found | Fix |', '| --- | --- | --- |', ...rows].join('\n'),
      `What happens next: nothing by itself; after a change write ${command(place.trigger, 'doctor')} again.`,
    ],
    { kind: 'reply', request: place.request, nonce: place.nonce },
  );
}

/** The same for a terminal. */
export function renderDoctorLines(checks: readonly Check[]): string {
  const lines = checks.map(({ check, state, found, fix }) =>
    [`${SIGNS[state].padEnd(8)} ${check}: ${found}`, ...(fix === '' ? [] : [`         ${fix}`])].join('\n'),
  );
  return `${lines.join('\n')}\n\n${verdictOf(checks)}\n`;
}

/** Whether nothing stands in the way; what cannot be seen does not count as wrong. */
export const isHealthy = (checks: readonly Check[]): boolean =>
  !checks.some(({ state }) => state === 'wrong');

function verdictOf(checks: readonly Check[]): string {
  const of = (wanted: Check['state']) => checks.filter(({ state }) => state === wanted).length;
  const rest = [
    of('warning') > 0 ? `${count(of('warning'), 'thing')} to look at` : '',
    of('unseen') > 0 ? `${of('unseen')} not to be seen with this token` : '',
  ].filter((part) => part !== '');
  const head =
    of('wrong') === 0 ? 'nothing stands in the way' : `${count(of('wrong'), 'thing')} must be mended`;
  return `${[head, ...rest].join(', ')}.`;
}

const SIGNS: Readonly<Record<Check['state'], string>> = {
  good: 'good',
  warning: 'look',
  wrong: 'WRONG',
  unseen: 'unseen',
};

/** A bar would end the cell; nothing in a cell may be a live command or mention. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
