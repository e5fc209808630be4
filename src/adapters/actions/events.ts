import { readFileSync } from 'node:fs';
import { ForemanError } from '../../domain/fault.ts';

/** What started the run: the event's name, and its payload as GitHub sent it, unread. */
export interface RunEvent {
  readonly name: string;
  readonly payload: unknown;
}

/**
 * Reads the event from the file that the runner left; throws `bad-input` outside a workflow. Not by a promise: what those need takes Node
 * longer to load than the file to read, and somebody waits for a reaction.
 */
export function readEventPayload(environment: NodeJS.ProcessEnv = process.env): RunEvent {
  const name = environment['GITHUB_EVENT_NAME'] ?? '';
  const path = environment['GITHUB_EVENT_PATH'] ?? '';
  if (name === '' || path === '')
    throw new ForemanError(
      'bad-input',
      'GITHUB_EVENT_PATH is not set: this step runs inside a workflow only.',
    );
  return { name, payload: parse(path, readFileSync(path, 'utf8')) };
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ForemanError('bad-input', `The event's payload in ${path} is not JSON.`, { cause });
  }
}
