import type { LabelEvent } from '../../intake/read-label-event.ts';
import { findMarker } from '../../text/markers.ts';
import { parseLabel } from '../../text/names-labels.ts';
import type { LabelMeaning } from '../../text/names-labels.ts';
import { RequestId } from '../../domain/ids.ts';
import type { Deps, Job } from '../deps.ts';
import type { Heard } from '../intake/heard.ts';
import { silence } from '../intake/heard.ts';
import type { Hearing } from '../intake/hearing.ts';
import { loadNewestRound } from '../intake/load-newest-round.ts';
import type { Round } from '../intake/load-newest-round.ts';
import { configOf } from '../load-config.ts';
import { readAgain } from '../read-again.ts';
import { labelRequest } from './label-request.ts';
import { labelTask } from './label-task.ts';

/**
 * Hears a label that a person put on an issue: a worker's on a plain issue asks for one task, on a task it gives the task to another
 * worker, and a priority moves it. What Foreman and other bots label is never heard.
 */
export async function hearLabel(
  { deps, job }: { readonly deps: Deps; readonly job: Job },
  event: LabelEvent,
): Promise<Heard> {
  if (event.authorType !== 'User') return silence('only people route by labels');
  if (event.fork) return silence('this is a fork');
  const standing = await readAgain(deps, () => deps.forge.standing(event.author));
  if (standing.kind !== 'done' || !standing.value.mayPush)
    return silence(`${event.author} may not push to this repository, so the label routes nothing`);
  const marker = findMarker(event.issueBody);
  const isTask = marker?.kind === 'task';
  const round = await loadNewestRound(deps, {
    request: isTask ? marker.request : RequestId.parse(String(event.issue)),
    focus: isTask ? [event.issue] : [],
  });
  const meaning = parseLabel(event.label, configOf(round.world).names);
  if (meaning?.kind !== 'worker' && meaning?.kind !== 'priority')
    return silence(`${event.label} is no label that routes`);
  return obeyLabel({ deps, job, event: hearingEvent(event) }, round, { event, meaning, isTask });
}

/** A label as it concerns one request. */
export interface Labelled {
  readonly event: LabelEvent;
  readonly meaning: Exclude<LabelMeaning, { readonly kind: 'state' | 'epic' }>;
  /** The issue says that it is a task of some request. */
  readonly isTask: boolean;
}

function obeyLabel(at: Hearing, round: Round, labelled: Labelled): Promise<Heard> {
  const { state } = round;
  const { meaning, isTask, event } = labelled;
  if (state?.tasks.some((task) => task.issue === event.issue) && state.phase !== 'finished')
    return labelTask(at, { ...round, state }, labelled);
  if (isTask) return Promise.resolve(silence('the task is over, or is none of its request yet'));
  if (meaning.kind !== 'worker')
    return Promise.resolve(silence('a priority says nothing about a plain issue'));
  return labelRequest(at, round, { event, worker: meaning.worker });
}

/** What is heard here has no comment, so its number is zero, which no comment has. */
const hearingEvent = (event: LabelEvent): Hearing['event'] => ({
  issue: event.issue,
  issueTitle: event.issueTitle,
  issueBody: event.issueBody,
  issueOpen: event.issueOpen,
  onPull: false,
  labels: [],
  comment: 0,
  body: '',
  createdAt: '',
  author: event.author,
  authorType: event.authorType,
  fork: event.fork,
});
