import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { readFields } from './fields.ts';

/** A label that was put on an issue, with the issue's texts as the event carried them. */
export interface LabelEvent {
  readonly issue: number;
  readonly issueTitle: string;
  readonly issueBody: string;
  readonly issueOpen: boolean;
  readonly label: string;
  /** Who put it there. */
  readonly author: string;
  /** Only `User` is heard; apps and bots, Foreman among them, never are. */
  readonly authorType: string;
  readonly fork: boolean;
}

/** Whether a payload tells of a label on an issue, whatever else is wrong with it. */
export function isLabelPayload(payload: unknown): boolean {
  const { any } = readFields(payload);
  return any('action') === 'labeled' && any('issue.number') !== undefined;
}

/** Reads the payload of `issues`, activity `labeled`; anything else is an error that names the place. */
export function readLabelEvent(payload: unknown): Result<LabelEvent, string> {
  const { text, id, any, wrong } = readFields(payload);
  const action = text('action');
  const body = any('issue.body');
  const event: LabelEvent = {
    issue: id('issue.number'),
    issueTitle: text('issue.title'),
    issueBody: body === null || body === undefined ? '' : text('issue.body'),
    issueOpen: text('issue.state') === 'open',
    label: text('label.name'),
    author: text('sender.login'),
    authorType: text('sender.type'),
    // Whatever is not plainly "no" counts as a fork, where nobody is obeyed.
    fork: any('repository.fork') !== false,
  };
  const [first] = wrong;
  if (first !== undefined) return err(`The event is no label on an issue: ${first}.`);
  return action === 'labeled'
    ? ok(event)
    : err(`Only labels that are put are read, and this one was ${action}.`);
}
