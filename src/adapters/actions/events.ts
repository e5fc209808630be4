import { readFile } from 'node:fs/promises';
import { ForemanError } from '../../domain/fault.ts';

/** What started the run: the event's name, and its payload as GitHub sent it, unread. */
export interface RunEvent {
  readonly name: string;
  readonly payload: unknown;
}

/** Reads the event from the file that the runner left; throws `bad-input` outside a workflow. */
export async function readEventPayload(environment: NodeJS.ProcessEnv = process.env): Promise<RunEvent> {
  const name = environment['GITHUB_EVENT_NAME'] ?? '';
  const path = environment['GITHUB_EVENT_PATH'] ?? '';
  if (name === '' || path === '')
    throw new ForemanError(
      'bad-input',
      'GITHUB_EVENT_PATH is not set: this step runs inside a workflow only.',
    );
  return { name, payload: parse(path, await readFile(path, 'utf8')) };
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ForemanError('bad-input', `The event's payload in ${path} is not JSON.`, { cause });
  }
}
