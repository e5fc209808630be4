import type { Command } from '../../domain/command.ts';
import { requestTextIn } from '../../intake/answer-in.ts';
import { renderRefusedPull } from '../../report/on-pull.ts';
import type { PullRefusal } from '../../report/on-pull.ts';
import { BRANCH_ROOT } from '../../text/names.ts';
import type { Heard } from '../intake/heard.ts';
import { silence } from '../intake/heard.ts';
import type { Hearing } from '../intake/hearing.ts';
import { loadOrTell } from '../intake/load-or-tell.ts';
import type { Round } from '../intake/load-newest-round.ts';
import { obey } from '../intake/obey.ts';
import { placeFor } from '../intake/reply-to.ts';
import { sayAll } from '../intake/say-all.ts';

/**
 * Hears a command on a pull request that is none of a task: there free text is a request of one task that goes to its branch, and every
 * other command is about that request. Of a pull request from a fork nothing is read but that it is one.
 */
export async function hearOnOther(at: Hearing, commands: readonly Command[]): Promise<Heard> {
  // Its text is a person's: a marker in it names nothing.
  const round = await loadOrTell({ ...at, event: { ...at.event, issueBody: '' } });
  const why = refusalOf(round, commands);
  if (why === null) return obey(at, round, commands);
  await sayAll(at, round, [renderRefusedPull(placeFor(at, round), why)]);
  return silence(`refused on this pull request: ${why}`);
}

function refusalOf({ world, state }: Round, commands: readonly Command[]): PullRefusal | null {
  const { onPull, target } = world;
  if (onPull?.fork !== false) return 'fork';
  if (target.branch.startsWith(BRANCH_ROOT)) return 'ours';
  const asks = requestTextIn(commands) !== null && (!state || state.phase === 'finished');
  if (!asks) return null;
  if (!onPull.open) return 'closed';
  return onPull.gone ? 'gone' : null;
}
