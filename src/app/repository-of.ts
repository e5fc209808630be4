import { ForemanError } from '../domain/fault.ts';
import { readCommentEvent, readEventRepository } from '../intake/read-event.ts';
import type { CommentEvent, EventRepository } from '../intake/read-event.ts';
import { readLabelEvent } from '../intake/read-label-event.ts';
import type { LabelEvent } from '../intake/read-label-event.ts';

/** The repository of an event's payload; a payload without one is a fault of whoever started the run. */
export function readRepositoryOf(payload: unknown): EventRepository {
  const read = readEventRepository(payload);
  if (read.ok) return read.value;
  throw new ForemanError('bad-input', read.error);
}

/** The label of an event's payload. */
export function readLabelOf(payload: unknown): LabelEvent {
  const read = readLabelEvent(payload);
  if (read.ok) return read.value;
  throw new ForemanError('bad-input', read.error);
}

/** The comment of an event's payload. */
export function readCommentOf(payload: unknown): CommentEvent {
  const read = readCommentEvent(payload);
  if (read.ok) return read.value;
  throw new ForemanError('bad-input', read.error);
}
