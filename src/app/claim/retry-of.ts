import type { ClaimBrief } from '../../domain/claim-brief.ts';
import type { Oid } from '../../domain/ids.ts';
import type { LegOutcome } from '../../domain/journal.ts';
import { withdrawals } from '../../domain/withdrawn.ts';
import type { TaskState } from '../../domain/request-state.ts';
import { parseCommit } from '../../text/trailers.ts';
import type { Deps } from '../deps.ts';
import type { LoadedRequest } from '../load-request.ts';
import { readAgain } from '../read-again.ts';
import { notesOn } from '../settle/notes-file.ts';

type Retry = NonNullable<NonNullable<ClaimBrief['brief']>['retry']>;

/** Conversations that ended before there was anything to judge: the next one is told the same as they were. */
const UNJUDGED: readonly LegOutcome[] = ['lost', 'unavailable', 'budget', ...withdrawals];

/** What the attempt before came to: the note beside the journal, and what it changed. Null where none was judged. */
export async function retryOf(
  deps: Deps,
  loaded: LoadedRequest,
  { task, attempt }: { task: TaskState; attempt: number },
): Promise<Retry | null> {
  const { failure } = task;
  if (!failure || UNJUDGED.includes(failure.outcome)) return draftOf(deps, task, attempt);
  const notes = notesOn(loaded, loaded.state.request, task.key);
  const note = notes.find(({ found }) => found.nonce === failure.nonce)?.found;
  const made = await checkpointAs(deps, failure.checkpoint);
  return {
    attempt: Math.max(2, attempt),
    reason: note?.sentence ?? `The attempt before ended as ${failure.reason ?? failure.outcome}.`,
    missedLine: note?.missedLine ?? null,
    failing: [...(note?.failing ?? [])],
    findings: [...(note?.findings ?? [])],
    output: note?.output ?? '',
    previousSummary: note?.summary ?? made.summary,
    previousChanges: made.changes,
    hint: null,
  };
}

/** What another worker type left before a person gave the task to this one. */
async function draftOf(deps: Deps, task: TaskState, attempt: number): Promise<Retry | null> {
  const checkpoint = task.draft?.checkpoint;
  const isReviewed = task.questions.at(-1)?.why === 'review';
  if (!checkpoint || !(isReviewed || task.questions.some((one) => one.why === 'redirect'))) return null;
  return {
    attempt: Math.max(2, attempt),
    reason: isReviewed
      ? 'A person reviewed what was made and asked for changes, which are among the answers above. What it changed is shown: keep it but for what they ask.'
      : 'A worker of another type had this task before; a person gave it to you. What it changed is shown: build on it where it helps.',
    missedLine: null,
    failing: [],
    findings: [],
    output: '',
    previousSummary: '',
    previousChanges: (await checkpointAs(deps, checkpoint)).changes,
    hint: null,
  };
}

/** What an attempt made, as its checkpoint tells: a verification without a worker knows nothing else of what was said. */
async function checkpointAs(
  deps: Deps,
  checkpoint: Oid | null,
): Promise<{ readonly summary: string; readonly changes: string }> {
  const diff = checkpoint && (await readAgain(deps, () => deps.git.diffOf(checkpoint)));
  if (diff?.kind !== 'done') return { summary: '', changes: '' };
  const { message, files } = diff.value;
  const changes = files.map((file) => `--- ${file.path}\n${file.patch}`).join('\n');
  return { summary: parseCommit(message).summary, changes };
}
