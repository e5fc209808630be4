import { cutToFailures } from '../../craft/output/cut-to-failures.ts';
import { failingTests } from '../../craft/output/failing-tests.ts';
import { isCiTrouble } from '../../domain/ci.ts';
import type { Config } from '../../domain/config.ts';
import type { TaskState } from '../../domain/request-state.ts';
import { withdrawals } from '../../domain/withdrawn.ts';
import { findingWords } from '../../report/audit.ts';
import { renderCiEnd, renderRedWithout } from '../../report/ci-words.ts';
import { stopSentence } from '../../report/stop-sentence.ts';
import { MOST_OUTPUT } from '../../text/failure-body.ts';
import type { FailureNote } from '../../text/failure-body.ts';
import { contractOf } from '../contract-of.ts';
import { ciModeOf } from '../ci/look-at-ci.ts';
import { configOf } from '../load-config.ts';
import type { Settling } from './settling.ts';
import { missedLine } from './missed-line.ts';
import { settledBy } from './publish-verdict.ts';

/** Why the attempt did not land, in the words that the next attempt is told. */
export function failureNote(at: Settling, task: TaskState): FailureNote {
  const { report, verified } = at.input;
  const failure = task.failure;
  const outcome = failure?.outcome ?? 'lost';
  const isTrouble = isCiTrouble(outcome);
  const byCi = isTrouble && ciModeOf(configOf(at.world)) !== null;
  const failed = byCi ? null : (verified?.steps.find((step) => step.exit !== 0) ?? null);
  const contract = contractOf(at, task);
  const failing = failed ? failingTests(failed.output) : [];
  const note = {
    outcome,
    refusal: report?.refusal ?? null,
    failed: failed && { command: failed.command, exit: failed.exit, output: failed.output, failing },
    contract,
  };
  const doneWhen = contract?.doneWhen ?? [];
  const findings = report?.audit?.findings ?? [];
  return {
    attempt: attemptOf(at, task),
    outcome,
    reason: failure?.reason ?? null,
    sentence: sentenceOf(at, note),
    missedLine: isTrouble ? null : missedLine({ ...note, findings }),
    failing,
    findings: findings.map((one) => findingWords(one, doneWhen)),
    output: failed && cutToFailures(failed.output, MOST_OUTPUT),
    summary: report?.summary === '' ? null : (report?.summary ?? null),
  };
}

/** Which attempt this leg was: another may have ended since. A batch and the sweep speak of the last one. */
const attemptOf = ({ input, entries }: Settling, { key, attempts }: TaskState): number => {
  const { grant } = input.order;
  const isOwn = grant.kind === 'work' && settledBy({ entries, input })?.tasks.includes(key);
  return isOwn ? grant.attempt : Math.max(1, attempts);
};
/** What CI said or did not say; null where our own job verified. */
function ciSentence(
  { said }: Settling['input'],
  outcome: string,
  { mode, minutes, workflow }: Config['verify'],
): string | null {
  const found = isCiTrouble(outcome) ? outcome : outcome === 'red' && said ? outcome : null;
  if (found === null) return null;
  return renderCiEnd({ checks: [], why: '', ...said, outcome: found }, { mode, minutes, workflow });
}

function sentenceOf(
  { input, world }: Settling,
  note: { outcome: string; failed: { command: string; exit: number | null } | null },
): string {
  const { report, order } = input;
  if (report?.refusal) return report.refusal.message;
  const withdrawn = withdrawals.find((one) => one === note.outcome);
  if (withdrawn) return stopSentence(withdrawn);
  const conflicts = report?.conflicts ?? [];
  if (note.outcome === 'conflict' && conflicts.length === 0)
    return 'What it was made on has moved on, and both cannot be merged: make the change on the files as they are now.';
  if (note.outcome === 'conflict')
    return `These files moved on and could not be merged: ${conflicts.join(', ')}.`;
  const { verify } = configOf(world);
  if (note.outcome === 'base-red' && ciModeOf({ verify }) === null)
    return renderRedWithout(note.failed?.command ?? null);
  const ci = ciSentence(input, note.outcome, verify);
  if (ci !== null) return ci;
  if (note.failed) {
    const end = note.failed.exit === null ? 'ran out of time' : `ended with exit code ${note.failed.exit}`;
    const where = order.grant.kind === 'batch' ? ', merged with what had landed meanwhile,' : '';
    return `The change${where} was tested as it would land: \`${note.failed.command}\` ${end}.`;
  }
  if (note.outcome === 'objected')
    return 'An audit compared the change with its contract and found that it must not land like this.';
  if (note.outcome === 'unaudited')
    return `The change could not be audited, and the configuration demands that before it lands. ${report?.audit?.why ?? ''}`.trim();
  if (note.outcome === 'unverified' && !report?.why)
    return 'No command is known by which the change could be verified.';
  return report?.why === '' || !report ? `The attempt ended as ${note.outcome}.` : report.why;
}
