import { deliveryReasonSchema, type DeliveryReason } from '../domain/delivery.ts';
import type { Nonce, RequestId, TaskKey } from '../domain/ids.ts';
import { LegOutcome } from '../domain/journal.ts';
import { listSection, readList, readSections, readText, textSection } from './literal-sections.ts';
import type { Section } from './literal-sections.ts';
import { cutFromStart } from './literal-cut.ts';
import { findMarkers } from './markers.ts';

/** Why an attempt did not land: stands beside the journal, and where a person is asked on the task's issue, and goes into the prompt of the next attempt. */
export interface FailureNote {
  readonly attempt: number;
  readonly outcome: LegOutcome;
  readonly reason: DeliveryReason | null;
  readonly sentence: string;
  /** The line of the contract that was missed, where one is known. */
  readonly missedLine: string | null;
  /** The tests that the failed step named; empty where it named none. */
  readonly failing: readonly string[];
  /** What an audit of the attempt found; empty where it found nothing, or there was none. */
  readonly findings: readonly string[];
  /** The end of what the failed step printed. */
  readonly output: string | null;
  /** What the attempt said that it did, for the next one. */
  readonly summary: string | null;
}

/** A note with the marker that it was found by. */
export interface FoundFailure extends FailureNote {
  readonly request: RequestId;
  readonly task: TaskKey | undefined;
  readonly nonce: Nonce;
}

/** Output beyond this many characters is cut from its start: errors stand at the end. */
export const MOST_OUTPUT = 6000;

/** The headed parts of a failure, inert and exact up to the cut of long output; the marker is put below by the caller. */
export function renderFailureBody(note: FailureNote): string {
  const code = `attempt ${note.attempt}, ${note.outcome}${note.reason === null ? '' : `, ${note.reason}`}`;
  const parts = [
    textSection('What happened', note.sentence),
    textSection('Outcome', code),
    ...(note.missedLine === null ? [] : [textSection('Missed line of the contract', note.missedLine)]),
    ...(note.failing.length === 0 ? [] : [listSection('Failing tests', note.failing)]),
    ...(note.findings.length === 0 ? [] : [listSection('Audit', note.findings)]),
    ...(note.summary === null ? [] : [textSection('What it said it did', note.summary)]),
    ...(note.output === null ? [] : [textSection('Output', cutFromStart(note.output, MOST_OUTPUT))]),
  ];
  return parts.join('\n\n');
}

/** The note in a comment of ours; undefined where the comment is none, or was edited beyond reading. */
export function parseFailureBody(body: string): FoundFailure | undefined {
  const marker = findMarkers(body).find((one) => one.kind === 'failure');
  const sections = readSections(body);
  const parts = new Map(sections.map((section) => [section.heading, readText(section)]));
  const listed = (heading: string): readonly string[] => {
    const section = sections.find((one) => one.heading === heading);
    return section ? textsOf(section) : [];
  };
  const code = /^attempt (\d{1,6}), ([a-z-]+)(?:, ([a-z-]+))?$/.exec(parts.get('Outcome') ?? '');
  const read = LegOutcome.safeParse(code?.[2]).data;
  if (!marker || !code || !read) return undefined;
  return {
    request: marker.request,
    task: marker.task,
    nonce: marker.nonce,
    attempt: Number(code[1]),
    outcome: read,
    reason: deliveryReasonSchema.safeParse(code[3]).data ?? null,
    sentence: parts.get('What happened') ?? '',
    missedLine: parts.get('Missed line of the contract') ?? null,
    failing: listed('Failing tests'),
    findings: listed('Audit'),
    summary: parts.get('What it said it did') ?? null,
    output: parts.get('Output') ?? null,
  };
}

function textsOf(section: Section): readonly string[] {
  const items = readList(section);
  return 'wrong' in items ? [] : items;
}
