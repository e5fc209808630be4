import type { JournalEntry } from '../../../src/domain/journal.ts';
import type { Sandbox } from '../../../src/demo/sandbox.ts';
import { scriptTrouble } from '../../../src/demo/closing/show-trouble.ts';
import { replay } from '../../../src/flow/replay.ts';
import { readRef } from '../../../src/sandbox/hub/git/refs.ts';
import { findMarker } from '../../../src/text/markers.ts';
import { eventsOf, journalOf } from './journal.ts';
import { takePicture } from './picture.ts';

/** The laws that hold at the end of any request, however often it was killed; a sentence for each that is broken. */
export function brokenLaws(sandbox: Sandbox, request: number): readonly string[] {
  const entries = journalOf(sandbox, request);
  return [
    ...sandbox.hub.violations.map((one) => `an exchange that GitHub would not know: ${one}`),
    ...scriptTrouble(sandbox),
    ...landingLaws(sandbox, request, entries),
    ...endLaws(entries),
    ...trackerLaws(sandbox, request),
    ...nonceLaws(sandbox),
    ...failureLaws(sandbox, entries),
  ];
}

/** Each task lands once, each landing starts where the last one ended, and the work branch stands at the end of the last. */
function landingLaws(sandbox: Sandbox, request: number, entries: readonly JournalEntry[]): readonly string[] {
  const landed = eventsOf(entries, 'landed');
  const { dir } = sandbox.hub.repository(sandbox.repository.fullName).git;
  const work = readRef(dir, `refs/heads/foreman/${request}/work`);
  const often = new Map<string, number>();
  for (const key of landed.flatMap(({ tasks }) => tasks)) often.set(key, (often.get(key) ?? 0) + 1);
  return [
    ...[...often].filter(([, times]) => times > 1).map(([key, times]) => `task ${key} landed ${times} times`),
    ...landed
      .slice(1)
      .flatMap(({ from, tasks }, index) =>
        from === landed[index]?.to ? [] : [`${tasks.join(', ')} landed on ${from}, which was not the head`],
      ),
    ...(work === landed.at(-1)?.to ? [] : [`the work branch is at ${work ?? 'nothing'}`]),
  ];
}

function endLaws(entries: readonly JournalEntry[]): readonly string[] {
  const state = replay(entries);
  if (!state) return ['there is no request'];
  return [
    ...(state.phase === 'finished' ? [] : [`the request is ${state.phase}`]),
    ...state.live.map(({ grant }) => `term ${grant.term} is still granted`),
    ...state.tasks
      .filter(({ status }) => status !== 'landed')
      .map(({ key, status }) => `${key} is ${status}`),
  ];
}

/** What lands last tells in its tracker that everything is done. */
const trackerLaws = (sandbox: Sandbox, request: number): readonly string[] =>
  takePicture(sandbox, request)
    .tracker.filter((line) => !/^\S+ done /.test(line))
    .map((line) => `the tracker says: ${line}`);

/** A text of ours carries a nonce of its own; two with the same one are the same thing said twice. */
function nonceLaws({ hub, repository }: Sandbox): readonly string[] {
  const threads = [...hub.repository(repository.fullName).issues.values()];
  const nonces = threads.flatMap(({ comments }) => comments.map(({ body }) => findMarker(body)?.nonce ?? ''));
  return nonces
    .filter((nonce, index) => nonce !== '' && nonces.indexOf(nonce) !== index)
    .map((nonce) => `two comments carry the nonce ${nonce}`);
}

/** At most one comment about each leg that the journal says did not land what it was granted; most are told to the next attempt alone. */
function failureLaws({ hub, repository }: Sandbox, entries: readonly JournalEntry[]): readonly string[] {
  const threads = [...hub.repository(repository.fullName).issues.values()];
  const said = threads.flatMap(({ comments }) =>
    comments.filter(({ body }) => findMarker(body)?.kind === 'failure'),
  ).length;
  const ends = eventsOf(entries, 'settled').filter(
    ({ outcome }) => outcome !== 'green' && outcome !== 'question',
  );
  return said > ends.length ? [`${said} comments about failures, but ${ends.length} legs failed`] : [];
}
