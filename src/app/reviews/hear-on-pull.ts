import type { Command } from '../../domain/command.ts';
import { requestTextIn } from '../../intake/answer-in.ts';
import { findMarker } from '../../text/markers.ts';
import { branchesOf } from '../../text/names.ts';
import type { Heard } from '../intake/heard.ts';
import type { Hearing } from '../intake/hearing.ts';
import { loadNewestRound } from '../intake/load-newest-round.ts';
import { obey } from '../intake/obey.ts';
import { hearOnOther } from './hear-on-other.ts';
import { takeBoth } from './take-both.ts';
import { takeRemarks } from './take-remarks.ts';

/**
 * Hears a command in a comment on a pull request. On that of a task, as the journal knows it, free text asks for changes and every other
 * command beside it counts as on the task's issue; any other pull request is taken by `hearOnOther`.
 */
export async function hearOnPull(at: Hearing, commands: readonly Command[]): Promise<Heard> {
  const { event, deps, job } = at;
  const marker = findMarker(event.issueBody);
  if (marker?.kind !== 'pull') return hearOnOther(at, commands);
  const { request } = marker;
  const seen = await loadNewestRound(deps, { request, focus: [] });
  const task = seen.state?.tasks.find((one) => one.key === marker.task);
  if (!task?.issue || task.pull !== event.issue || seen.request !== request) return hearOnOther(at, commands);
  const { issue } = task;
  const obeyed = async (words: readonly Command[]): Promise<Heard> =>
    obey(
      { ...at, event: { ...event, issue, onPull: false } },
      await loadNewestRound(deps, { request, focus: [issue] }),
      words,
    );
  const text = requestTextIn(commands)?.text ?? '';
  if (text === '') return obeyed(commands);
  const head = seen.world.branches.get(branchesOf(request).task(issue))?.oid ?? null;
  const said = { request, issue, head, kind: 'comment', id: event.comment, by: event.author } as const;
  const remarks = [{ path: null, line: null, text }];
  const others = commands.filter((one) => one.name !== 'request' && one.name !== 'plan');
  return takeBoth({
    commands: others,
    remarks: () => takeRemarks({ deps, job }, { ...said, remarks }),
    obeyed: () => obeyed(others),
  });
}
